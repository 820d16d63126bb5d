# SPDX-License-Identifier: GPL-3.0-or-later
"""tst_screenreader.py BELLWETHER FOLDER: a session without a mouse and without looking. First start, a chat that is read
out and read again, a second pane, a load test, a request in the inspector, an export; then every screen, on which no control
may be nameless. Exit code 0: all of it could be done."""

import os
import sys
import time

from reader import Atspi, Failure, Program, has, role, settle, text, wait

SCREENS = ["Playground", "Stress", "Monitor", "Spend", "Runs", "Gateways", "Settings"]


def say(line):
    print(f"{time.monotonic() - START:6.1f} s  {line}", flush=True)


def expect(condition, what):
    if not condition:
        raise Failure(what)


def first_start(app):
    app.find(Atspi.Role.PUSH_BUTTON, "The demo gateway")
    app.tab_to("The demo gateway", most=12)
    app.key("space")
    app.find(Atspi.Role.LIST, "Messages")
    say("the demo gateway was chosen")


def transcripts(app):
    return app.all(Atspi.Role.LIST, "Messages")


def messages(transcript):
    children = [transcript.get_child_at_index(i) for i in range(transcript.get_child_count())]
    return [child for child in children if child and role(child) == Atspi.Role.LIST_ITEM]


def answered(transcript, count):
    said = messages(transcript)
    return said if len(said) == count and not has(said[-1], Atspi.StateType.BUSY) else None


def chat(app):
    app.tab_to("Message", Atspi.Role.TEXT)
    app.type("How fast is it?")
    del app.announced[:]
    app.key("Return")
    transcript = transcripts(app)[0]
    question, answer = wait("the answer", lambda: answered(transcript, 2))
    expect(question.get_name().startswith("You, "), f"the prompt is called “{question.get_name()}”")
    expect("answered" in answer.get_name(), f"the answer is called “{answer.get_name()}”")
    expect(text(question) == "How fast is it?", f"the prompt reads “{text(question)}”")
    expect(len(text(answer)) > 200, "the answer cannot be read")
    expect("TTFT" in answer.get_description(), "the numbers of the answer cannot be read")
    words = len(text(answer).split())
    wait("the answer to be read out", lambda: sum(len(piece.split()) for piece in app.announced) > 0.7 * words, 10)
    expect(3 < len(app.announced) < words / 3, f"an answer of {words} words was read out in {len(app.announced)} pieces")
    say(f"an answer of {len(text(answer))} characters was read out in {len(app.announced)} pieces")


def read_messages(app):
    app.tab_to("answered", Atspi.Role.LIST_ITEM, by="shift+Tab")
    newest = app.focus_name()
    expect("answered" in newest, f"the newest message should have the focus, not “{newest}”")
    app.key("alt+Up")
    wait("the message before", lambda: app.focus_name().startswith("You, "), 5)
    app.key("alt+Down")
    wait("the message after", lambda: app.focus_name() == newest, 5)
    app.key("shift+Escape")
    wait("the input", lambda: app.focus_name() == "Message", 5)
    say("messages can be gone through by keys")


def compare(app):
    app.key("ctrl+t")
    wait("a second pane", lambda: len(transcripts(app)) == 2)
    app.key("shift+Escape")
    app.type("And now?")
    app.key("Return")
    for pane in range(2):
        wait(f"the answer of pane {pane + 1}", lambda pane=pane: answered(transcripts(app)[pane], 4))
    say("two panes have answered")


def stress(app):
    app.key("ctrl+2")
    app.find(Atspi.Role.PUSH_BUTTON, "Start")
    app.tab_to("Start", Atspi.Role.PUSH_BUTTON)
    app.key("space")
    app.find(Atspi.Role.PUSH_BUTTON, "Stop", 10)
    wait("the end of the run", lambda: app.all(Atspi.Role.PUSH_BUTTON, "Start"), 60)
    result = app.find(Atspi.Role.TABLE, "Result", 10)
    expect(result.get_child_count() > 0, "the result is empty")
    say("a load test was run")


def inspect(app):
    app.key("ctrl+3")
    log = app.find(Atspi.Role.TABLE, "Requests")
    wait("requests in the log", lambda: log.get_child_count() > 0)
    app.tab_to("Filter of the requests", by="shift+Tab")
    app.type("ttft>1ms")
    app.key("Return")
    app.tab_to("", Atspi.Role.TABLE, Atspi.Role.TABLE_CELL)
    app.key("Home")
    app.find(Atspi.Role.PAGE_TAB, "Headers", 10)
    say("a request is in the inspector")


def export(app, folder):
    path = os.path.join(folder, "requests.csv")
    app.tab_to("Export", Atspi.Role.PUSH_BUTTON, by="shift+Tab")
    app.key("space")
    app.key("Down", "Return")
    app.find(Atspi.Role.TEXT, "File name", 15)
    app.key("ctrl+a")
    app.type(path)
    app.key("Return")
    wait("the exported file", lambda: os.path.exists(path) and os.path.getsize(path) > 200)
    say(f"requests were exported, {os.path.getsize(path)} bytes")


def every_screen(app):
    nameless = []
    for number, screen in enumerate(SCREENS, 1):
        app.key(f"ctrl+{number}")
        settle(0.5)
        nameless += [f"{screen}: {control}" for control in app.nameless()]
        say(f"{screen} was looked at")
    expect(not nameless, "controls without a name:\n" + "\n".join(nameless))


def session(app, folder):
    first_start(app)
    chat(app)
    read_messages(app)
    compare(app)
    stress(app)
    inspect(app)
    export(app, folder)
    every_screen(app)


def main():
    program, folder = sys.argv[1:]
    log_path = os.path.join(folder, "program.log")
    with open(log_path, "wb") as log:
        app = Program([program, "--data-dir", os.path.join(folder, "bellwether")], log)
        try:
            session(app, folder)
            code = app.quit()
        except Failure as failure:
            print(f"FAIL: {failure}", flush=True)
            code = 1
            if app.process.poll() is None:
                app.process.kill()
    if code != 0:
        with open(log_path, encoding="utf-8", errors="replace") as log:
            print(log.read()[-4000:])
        return 1
    return 0


START = time.monotonic()
if __name__ == "__main__":
    sys.exit(main())
