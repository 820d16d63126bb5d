# SPDX-License-Identifier: GPL-3.0-or-later
# fish completion for bellwether-cli. The words come from the program's own help, so they are never out of date.

function __bellwether_cli_commands
    bellwether-cli --help 2>/dev/null | string replace -rf '^  ([a-z]+)  +(.*)' '$1\t$2'
end

function __bellwether_cli_options
    set -l words (commandline -opc)
    test (count $words) -ge 2; or return
    bellwether-cli $words[2] --help 2>/dev/null | string replace -rf '^  (?:-\S+, )*(--[a-z][a-z0-9-]*)(?: <[^>]*>)? +(.*)' '$1\t$2'
end

complete -c bellwether-cli -n __fish_use_subcommand -f -a '(__bellwether_cli_commands)'
complete -c bellwether-cli -n 'not __fish_use_subcommand' -a '(__bellwether_cli_options)'
