"""Runs a command at a terminal of its own, and answers what it asks.

Usage: at-terminal.py ANSWERS COMMAND...   ANSWERS is JSON: [[text to wait for, keys to press], ...]
Prints what the terminal showed. The exit code is that of the command, or 99 when something was never asked.
"""

import fcntl
import json
import os
import pty
import select
import signal
import struct
import sys
import termios
import time

answers = json.loads(sys.argv[1])
pid, terminal = pty.fork()
if pid == 0:
    os.execvp(sys.argv[2], sys.argv[2:])
fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 100, 0, 0))
shown = b""
asked_after = 0
give_up = time.monotonic() + 200
while time.monotonic() < give_up:
    ready, _, _ = select.select([terminal], [], [], 0.2)
    if ready:
        try:
            part = os.read(terminal, 65536)
        except OSError:  # the other end is closed
            break
        if not part:
            break
        shown += part
    elif answers and answers[0][0].encode() in shown[asked_after:]:
        # Quiet, so the question stands there whole.
        asked_after = len(shown)
        os.write(terminal, answers.pop(0)[1].encode())
else:
    os.kill(pid, signal.SIGKILL)
sys.stdout.buffer.write(shown)
sys.stdout.flush()
status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
sys.exit(99 if answers else status)
