"""Asks Anki's engine what each grade does to a card on every step: writes steps.txt, which SchedulerTests compare.

    pip install anki==26.9.3
    python steps.py > steps.txt

A line is: learning steps and relearning steps in seconds (- for none), the stage the card is in, its step from 0, the
grade (1 Again to 4 Easy), and what follows: the stage, the step, and the seconds to wait (0 where days are counted).
"""
import os, tempfile
from anki.collection import Collection
from anki.consts import CARD_TYPE_LRN, CARD_TYPE_NEW, CARD_TYPE_RELEARNING, CARD_TYPE_REV

STEPS = [[], [1], [10], [1, 10], [0.5, 1], [2, 5], [1, 10, 60], [0.5, 3, 7, 30], [5, 5], [30, 10], [600], [1, 10, 600], [1440], [10, 1440], [1440, 2880], [2160], [4320]]
STAGES = ['new', 'learning', 'review', 'relearning']

col = Collection(os.path.join(tempfile.mkdtemp(), 'collection.anki2'))
col.set_config('fsrs', True)
note = col.new_note(col.models.by_name('Basic'))
note['Front'] = 'a'
col.add_note(note, 1)
card = note.cards()[0]


def state(state):
    """Stage, step, seconds."""
    kind = state.normal.WhichOneof('kind')
    if kind == 'learning':
        return 'learning', state.normal.learning
    if kind == 'relearning':
        return 'relearning', state.normal.relearning.learning
    return kind, None


def write(list_):
    return ','.join(f'{minutes * 60:g}' for minutes in list_) or '-'


for learning in STEPS:
    for relearning in STEPS:
        if learning != relearning and [1, 10] not in (learning, relearning):
            continue
        config = col.decks.config_dict_for_deck_id(1)
        config['new']['delays'], config['lapse']['delays'] = learning, relearning
        col.decks.update_config(config)
        for number, stage in enumerate(STAGES):
            steps = learning if stage in ('new', 'learning') else relearning
            places = range(len(steps)) if stage in ('learning', 'relearning') else [0]
            for place in places:
                card.type = [CARD_TYPE_NEW, CARD_TYPE_LRN, CARD_TYPE_REV, CARD_TYPE_RELEARNING][number]
                card.queue = card.type if stage != 'relearning' else 1
                card.ivl, card.due, card.reps = (10 if number > 1 else 0), (col.sched.today if number == 2 else 0), number
                card.left = len(steps) - place if stage in ('learning', 'relearning') else 0
                card.factor = 2500 if number > 1 else 0
                col.update_card(card)
                states = col._backend.get_scheduling_states(card.id)
                for grade, name in enumerate(['again', 'hard', 'good', 'easy'], 1):
                    after, steps_after = state(getattr(states, name))
                    if steps_after is None:
                        print(write(learning), write(relearning), stage, place, grade, after, 0, 0)
                    else:
                        count = len(learning if after == 'learning' else relearning)
                        print(write(learning), write(relearning), stage, place, grade, after, count - steps_after.remaining_steps, steps_after.scheduled_secs)
col.close()
