#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# ccache for a compiler's command. CMake names the files of a unity build by their whole paths; named from where the unity
# file lies instead they are the same in every clone, and clones share what ccache keeps.
for last; do :; done
case $last in
  */Unity/unity_*)
    if grep -q "#include \"$BELLWETHER_SOURCE/" "$last"; then
      up=$(printf '%s' "${last#"$BELLWETHER_SOURCE"/}" | sed -e 's|[^/]*$||' -e 's|[^/]*/|../|g')
      sed -i -e "s|#include \"$BELLWETHER_SOURCE/|#include \"$up|" "$last"
    fi
    ;;
esac
exec ccache "$@"
