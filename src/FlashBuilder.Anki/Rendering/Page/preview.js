'use strict';
{
  const most = 500; // rows of the list at a time; a search finds the others
  const unwanted = 'script, style, link, meta, base, title, iframe, frame, frameset, object, embed, form, portal';
  const deck = JSON.parse(document.getElementById('data').textContent);
  const asked = new URLSearchParams(location.hash.slice(1));
  const at = id => document.getElementById(id);
  const plain = text => text.normalize('NFD').replace(/[\u0300-\u036f'’]/g, '').toLowerCase();
  const texts = deck.notes.map(note => plain([note.word, note.other, note.reading, note.meaning].join('\n')));
  const state = {
    found: [], note: Math.min(Number(asked.get('note')) || 0, deck.notes.length - 1), template: Number(asked.get('card')) || 0,
    size: asked.get('size') || 'phone', night: asked.has('night'),
  };

  function button(parent, text, isPressed, press) {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = text;
    made.setAttribute('aria-pressed', isPressed);
    made.onclick = press;
    parent.append(made);
  }

  // A side as a page like Anki's, with the deck's media within it. Anything that could fetch or run is left out, although
  // neither the frame nor the policy of this page would let it.
  function pageOf(side, template) {
    const body = new DOMParser().parseFromString(side, 'text/html').body;
    for (const element of body.querySelectorAll(unwanted)) element.remove();
    for (const element of body.querySelectorAll('[src]')) {
      const name = element.getAttribute('src');
      const data = Object.hasOwn(deck.media, name) ? deck.media[name] : undefined;
      if (data) element.setAttribute('src', data);
      else if (!name.startsWith('data:')) element.replaceWith(`[${name} is missing]`);
    }
    const classes = state.night ? ' nightMode night_mode' : '';
    return `<!doctype html><html class="${state.night ? 'night-mode' : ''}${state.size === 'phone' ? ' mobile' : ''}"><head><meta charset="utf-8">`
      + '<meta name="viewport" content="width=device-width"><style>body { margin: 20px } .replay-button { display: inline-flex; margin: 3px } .player { width: 130px; height: 40px } .nightMode .player { color-scheme: dark }'
      + ` .template-fault { color: #b00020 } .nightMode .template-fault { color: #ff8a80 }</style></head>`
      + `<body class="card card${template + 1}${classes}"><div id="qa"><style>${deck.css}</style>${body.innerHTML}</div></body></html>`;
  }

  function show() {
    const note = deck.notes[state.note];
    document.documentElement.classList.toggle('night', state.night);
    at('night').setAttribute('aria-pressed', state.night);
    at('stage').className = state.size;
    at('sizes').replaceChildren();
    for (const size of ['phone', 'tablet', 'desktop'])
      button(at('sizes'), size[0].toUpperCase() + size.slice(1), size === state.size, () => { state.size = size; show(); });
    at('kinds').replaceChildren();
    for (const row of at('list').children) {
      const isChosen = Number(row.dataset.note) === state.note;
      row.setAttribute('aria-selected', isChosen);
      if (isChosen) row.scrollIntoView({ block: 'nearest' });
    }
    if (!note || note.cards.length === 0) {
      for (const frame of ['front', 'back']) at(frame).srcdoc = '';
      return;
    }
    const card = note.cards.find(other => other[0] === state.template) || note.cards[0];
    for (const [template] of note.cards)
      button(at('kinds'), deck.templates[template], template === card[0], () => { state.template = template; show(); });
    const first = note.cards[0][2];
    at('front').srcdoc = pageOf(card[1], card[0]);
    at('back').srcdoc = pageOf(card[2] + first.slice(first.length - card[3]), card[0]);
  }

  function list() {
    const wanted = plain(at('search').value.trim());
    state.found = [...deck.notes.keys()].filter(i => texts[i].includes(wanted));
    const rows = state.found.slice(0, most).map(i => {
      const { word, reading, meaning, language } = deck.notes[i];
      const row = document.createElement('button');
      row.type = 'button';
      row.role = 'option';
      row.dataset.note = i;
      for (const [tag, text] of [['b', word], ['i', reading], ['span', meaning]]) {
        const part = document.createElement(tag);
        part.textContent = text;
        if (tag === 'b') part.lang = language;
        row.append(part);
      }
      row.onclick = () => { state.note = i; show(); };
      return row;
    });
    if (state.found.length !== rows.length || rows.length === 0) {
      const more = document.createElement('p');
      more.textContent = rows.length === 0 ? 'Nothing found.' : `and ${state.found.length - rows.length} more: search for them`;
      rows.push(more);
    }
    at('list').replaceChildren(...rows);
    if (state.found.length > 0 && !state.found.includes(state.note)) state.note = state.found[0];
    show();
  }

  function move(by) {
    const next = state.found[state.found.indexOf(state.note) + by];
    if (next === undefined) return;
    state.note = next;
    show();
  }

  function turn(by) {
    const kinds = deck.notes[state.note]?.cards.map(card => card[0]) ?? [];
    const next = kinds[Math.max(0, kinds.indexOf(state.template)) + by];
    if (next === undefined) return;
    state.template = next;
    show();
  }

  const keys = {
    ArrowDown: () => move(1), ArrowUp: () => move(-1), ArrowRight: () => turn(1), ArrowLeft: () => turn(-1),
    n: () => { state.night = !state.night; show(); }, '/': () => at('search').focus(),
  };
  document.onkeydown = event => {
    const isTyping = event.target === at('search') && !event.key.startsWith('ArrowDown') && !event.key.startsWith('ArrowUp');
    if (isTyping || event.ctrlKey || event.altKey || event.metaKey || !Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]();
  };
  at('title').textContent = deck.title;
  const cards = deck.notes.reduce((sum, note) => sum + note.cards.length, 0);
  at('count').textContent = `${deck.notes.length} notes, ${cards} cards`;
  at('night').onclick = keys.n;
  at('search').oninput = list;
  list();
}
