# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader does, as far as the test needs it: finds the program on the bus of assistive tools, hears what it
announces, asks for names, roles and texts, and presses keys on the screen."""

import subprocess
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

CONTROLS = {
    Atspi.Role.PUSH_BUTTON, Atspi.Role.TOGGLE_BUTTON, Atspi.Role.CHECK_BOX, Atspi.Role.RADIO_BUTTON, Atspi.Role.COMBO_BOX,
    Atspi.Role.ENTRY, Atspi.Role.PASSWORD_TEXT, Atspi.Role.TEXT, Atspi.Role.SPIN_BUTTON, Atspi.Role.SLIDER,
    Atspi.Role.PAGE_TAB, Atspi.Role.MENU_ITEM, Atspi.Role.CHECK_MENU_ITEM, Atspi.Role.TABLE, Atspi.Role.TREE,
    Atspi.Role.TREE_TABLE, Atspi.Role.LIST, Atspi.Role.CHART,
}
# A table may have thousands of cells: its name is what is asked for.
CLOSED = {Atspi.Role.TABLE, Atspi.Role.TREE, Atspi.Role.TREE_TABLE, Atspi.Role.COMBO_BOX}


class Failure(Exception):
    """What was expected did not happen."""


def settle(seconds=0.0):
    """Lets what came over the bus be heard."""
    context = GLib.MainContext.default()
    until = time.monotonic() + seconds
    while True:
        while context.pending():
            context.iteration(False)
        if time.monotonic() >= until:
            return
        time.sleep(0.01)


def wait(what, condition, seconds=30.0):
    """The first true value of `condition`; things on the bus may be gone when they are asked."""
    until = time.monotonic() + seconds
    while True:
        settle()
        try:
            value = condition()
        except GLib.Error:
            value = None
        if value:
            return value
        if time.monotonic() > until:
            raise Failure(f"waited in vain for {what}")
        time.sleep(0.05)


def has(node, state):
    return node.get_state_set().contains(state)


def role(node):
    return node.get_role()


def text(node):
    return Atspi.Text.get_text(node, 0, -1)


class Program:
    """The program under test, seen from outside."""

    def __init__(self, command, log):
        Atspi.init()
        Atspi.set_timeout(10000, 20000)
        self.focused = None
        self.announced = []
        self._listener = Atspi.EventListener.new(self._hear)
        for event in ("object:state-changed:focused", "object:state-changed:showing", "object:announcement"):
            self._listener.register(event)
        self.process = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT)
        self.root = wait("the program on the bus", self._find, 60)
        self.root.set_cache_mask(Atspi.Cache.NONE)

    def _find(self):
        if self.process.poll() is not None:
            raise Failure(f"the program ended with {self.process.returncode}")
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            node = desktop.get_child_at_index(i)
            if node and node.get_process_id() == self.process.pid:
                return node
        return None

    def _hear(self, event):
        if event.type == "object:announcement":
            self.announced.append(event.any_data)
        elif event.type == "object:state-changed:focused" and event.detail1:
            self.focused = event.source
        elif event.type == "object:state-changed:showing" and event.detail1:
            try:
                if role(event.source) == Atspi.Role.NOTIFICATION:
                    self.announced.append(event.source.get_name())
            except GLib.Error:
                pass

    # Looking around

    def walk(self, node=None):
        """Everything on the screen, in the order of the tree."""
        node = node or self.root
        for i in range(node.get_child_count()):
            child = node.get_child_at_index(i)
            if child is None:
                continue
            states = child.get_state_set()
            if not states.contains(Atspi.StateType.SHOWING) and role(child) not in (Atspi.Role.FRAME, Atspi.Role.DIALOG, Atspi.Role.FILLER):
                continue
            if not states.contains(Atspi.StateType.VISIBLE):
                continue
            yield child
            if role(child) not in CLOSED:
                yield from self.walk(child)

    def all(self, wanted, name=None):
        return [n for n in self.walk() if role(n) == wanted and (name is None or name in (n.get_name() or ""))]

    def find(self, wanted, name, seconds=30.0):
        return wait(f"{wanted.value_nick} “{name}”", lambda: next(iter(self.all(wanted, name)), None), seconds)

    def nameless(self):
        """Controls on the screen of which a screen reader could say no more than what kind they are."""
        found = []
        for node in self.walk():
            if role(node) in CONTROLS and not (node.get_name() or "").strip() and has(node, Atspi.StateType.ENABLED):
                found.append(path(node))
        return found

    # The keyboard

    def key(self, *keys):
        subprocess.run(["xdotool", "key", "--delay", "20", *keys], check=True)
        settle(0.05)

    def type(self, words):
        subprocess.run(["xdotool", "type", "--delay", "8", words], check=True)
        settle(0.05)

    def focus_name(self):
        try:
            return (self.focused.get_name() or "") if self.focused else ""
        except GLib.Error:
            return ""

    def is_at(self, name, roles):
        try:
            return self.focused and name in self.focus_name() and (not roles or role(self.focused) in roles)
        except GLib.Error:
            return False

    def tab_to(self, name, *roles, most=90, by="Tab"):
        """Presses Tab until the focus is on what has this name, and one of these roles."""
        been = []
        for _ in range(most):
            if self.is_at(name, roles):
                return self.focused
            before, self.focused = self.focused, None
            self.key(by)
            try:
                wait("the focus", lambda: self.focused, 3)
            except Failure:
                self.focused = before
            been.append(self.focus_name())
        raise Failure(f"Tab does not lead to “{name}”; it went over {been}")

    def quit(self):
        """By its own key, so that all is put away; the exit code."""
        self.key("ctrl+q")
        try:
            return self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise Failure("the program does not end") from None


def path(node):
    names = []
    while node is not None and len(names) < 5:
        names.insert(0, f"{node.get_role_name()} “{node.get_name() or ''}”")
        node = node.get_parent()
    return " > ".join(names)
