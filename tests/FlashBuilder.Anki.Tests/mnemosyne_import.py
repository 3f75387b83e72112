#!/usr/bin/python3
"""Imports a package with the real Mnemosyne 2.9, without its window, and prints as JSON what arrived.

  mnemosyne_import.py DECK.apkg FOLDER [TIMES]

FOLDER is an empty folder for Mnemosyne's own data. Only libmnemosyne is used, no Qt. Every card's question and answer
is rendered. Exit code 0: imported; 1: an exception, which is printed.
"""
import contextlib
import io
import json
import os
import re
import shutil
import sys
import traceback
import warnings

warnings.simplefilter("ignore")
sys.dont_write_bytecode = True
messages = []


def start(folder):
    from mnemosyne.libmnemosyne import Mnemosyne
    from mnemosyne.libmnemosyne.ui_components.main_widget import MainWidget

    MainWidget.show_information = lambda self, text: messages.append(text)
    MainWidget.show_error = lambda self, text: messages.append("error: " + text)
    MainWidget.set_progress_text = lambda self, text: None
    MainWidget.show_question = lambda self, *texts: 0
    program = Mnemosyne(upload_science_logs=False, interested_in_old_reps=True, asynchronous_database=True)
    components = "mnemosyne.libmnemosyne."
    program.components.insert(0, (components + "gui_translators.no_gui_translator", "NoGuiTranslator"))
    program.components.append((components + "ui_components.main_widget", "MainWidget"))
    program.components.append((components + "ui_components.review_widget", "ReviewWidget"))
    program.start_review = lambda: None
    program.initialise(folder, config_dir=folder, automatic_upgrades=False)
    sys.excepthook = sys.__excepthook__
    return program


def body(html):
    return re.sub(r"(?s)^.*<body[^>]*>|</body>.*$", "", html).strip()


def run(deck, folder, times):
    program = start(folder)
    importer = [f for f in program.component_manager.all("file_format") if type(f).__name__ == "Anki2"][0]
    database = program.database()
    # The importer unpacks beside the file it is given.
    copy = os.path.join(folder, "copy.apkg")
    shutil.copy(deck, copy)
    added = []
    for _ in range(times):
        facts, cards = database.fact_count(), database.card_count()
        importer.do_import(copy)
        database.save()
        added.append([database.fact_count() - facts, database.card_count() - cards])
    rendered, problems = [], []
    for (number,) in database.con.execute("select _id from cards order by _id").fetchall():
        card = database.card(number, is_id_internal=True)
        sides = [body(card.question()), body(card.answer())]
        rendered.append([card.fact_view.name] + sides)
        if any("{unknown field" in side or "invalid template" in side or "{{" in side for side in sides):
            problems.append(sides)
    return {
        "added": added,
        "tags": sorted(tag.name for tag in database.tags()),
        "types": [t.name for t in program.card_types() if t.id.startswith("7::")],
        "rendered": rendered,
        "problems": problems,
    }


def main():
    deck, folder = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    times = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    os.environ["HOME"] = folder
    code = 0
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            result = run(deck, folder, times)
    except Exception:
        result = {"exception": traceback.format_exc()}
        code = 1
    result["messages"] = messages
    print(json.dumps(result, ensure_ascii=False))
    sys.stdout.flush()
    os._exit(code)  # Mnemosyne's own way out wants a running review.


main()
