/**
 * The findings page's own script, as text. The table is cut into bodies of fifty rows; only bodies near the window hold
 * their rows, the others keep their height, so the scroll bar tells the truth and the browser keeps the place. Text is set
 * with textContent, never as markup. Row layout: see html.ts.
 */
export const pageScript = String.raw`
(() => {
  'use strict';
  const { rows, rules, texts, grades } = JSON.parse(document.getElementById('data').textContent);
  const GRADE = 0, DIVISION = 1, AGENCY = 2, ITEM = 3, RECORD = 4, MESSAGE = 5, PLACE = 6, RULE = 7, PRINT = 8;
  const BLOCK = 50, MOST = 200000, MOST_PRINTED = 5000;
  const byId = (id) => document.getElementById(id);
  const scroll = byId('scroll'), table = scroll.querySelector('table'), count = byId('count'), text = byId('text');
  const selects = { [DIVISION]: byId('division'), [AGENCY]: byId('agency'), [RULE]: byId('rule') };
  const tiles = [...document.querySelectorAll('[data-grade]')];
  const make = (name, className, value) => {
    const node = document.createElement(name);
    if (className) node.className = className;
    if (value !== undefined) node.textContent = value;
    return node;
  };

  /* filters */
  const labelOf = (column, value) => (column === RULE ? rules[value][1] + ' ' + rules[value][0] : texts[value] || WORDS.nowhere);
  const collator = new Intl.Collator('zh');
  const fill = (column, from) => {
    const select = selects[column], chosen = select.value, totals = new Map();
    for (const row of from) totals.set(row[column], (totals.get(row[column]) || 0) + 1);
    const options = [...totals].sort((a, b) => b[1] - a[1] || collator.compare(labelOf(column, a[0]), labelOf(column, b[0])));
    const part = document.createDocumentFragment();
    for (const [value, n] of options) {
      const option = make('option', '', labelOf(column, value) + '（' + n + '）');
      option.value = String(value);
      part.append(option);
    }
    select.replaceChildren(select.firstElementChild, part);
    select.value = totals.has(Number(chosen)) && chosen !== '' ? chosen : '';
  };
  const agenciesOfDivision = () => {
    const division = selects[DIVISION].value;
    fill(AGENCY, division === '' ? rows : rows.filter((row) => row[DIVISION] === Number(division)));
  };
  let lower;
  const searched = () => {
    const words = text.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length === 0) return () => true;
    lower = lower || { texts: texts.map((t) => t.toLowerCase()), rules: rules.map((r) => r.join('\n').toLowerCase()) };
    const tests = words.map((word) => {
      const inText = new Uint8Array(texts.length), inRule = new Uint8Array(rules.length);
      lower.texts.forEach((t, i) => { if (t.includes(word)) inText[i] = 1; });
      lower.rules.forEach((r, i) => { if (r.includes(word)) inRule[i] = 1; });
      return (row) => inText[row[MESSAGE]] || inText[row[ITEM]] || inText[row[RECORD]] || inText[row[DIVISION]] ||
        inText[row[AGENCY]] || inText[row[PLACE]] || inRule[row[RULE]] || row[PRINT].startsWith(word);
    });
    return (row) => tests.every((test) => test(row));
  };

  /* sorting: once over the distinct texts, then by number */
  const keys = { office: [DIVISION, AGENCY], item: [ITEM, RECORD], what: [MESSAGE], place: [PLACE], rule: [RULE], grade: [GRADE] };
  const ranks = (column, list) => {
    if (column === GRADE) return (row) => row[GRADE];
    const ids = [...new Set(list.map((row) => row[column]))].sort((a, b) => collator.compare(labelOf(column, a), labelOf(column, b)));
    const rank = new Map(ids.map((id, i) => [id, i]));
    return (row) => rank.get(row[column]);
  };
  let sort = '', down = false;
  const sorted = (list) => {
    if (sort === '') return list;
    const by = keys[sort].map((column) => ranks(column, list));
    const sign = down ? -1 : 1;
    return [...list].sort((a, b) => { for (const rank of by) { const d = rank(a) - rank(b); if (d !== 0) return d * sign; } return 0; });
  };

  /* drawing */
  const cell = (className, ...parts) => {
    const td = make('td', className);
    td.append(...parts.filter(Boolean));
    return td;
  };
  const small = (value, label) => {
    if (!value) return undefined;
    const node = make('small', '', label === undefined ? value : undefined);
    if (label !== undefined) node.append(make('b', '', label), value);
    return node;
  };
  const rowOf = (row) => {
    const tr = make('tr');
    const [id, title, remedy, basis] = rules[row[RULE]];
    tr.append(
      cell('c-grade', make('span', 'badge g' + row[GRADE], grades[row[GRADE]])),
      cell('c-office', texts[row[AGENCY]] || '—', small(texts[row[DIVISION]])),
      cell('c-item', texts[row[ITEM]] || '—', small(texts[row[RECORD]])),
      cell('c-what', make('strong', '', texts[row[MESSAGE]]), small(remedy, WORDS.remedy), small(basis, WORDS.basis)),
      cell('c-place', texts[row[PLACE]]),
      cell('c-rule', title, small(id), small(row[PRINT])),
    );
    return tr;
  };
  let shown = rows, average = 84;
  const emptied = (body, height) => {
    const tr = make('tr', 'gap'), td = make('td');
    tr.setAttribute('aria-hidden', 'true');
    td.colSpan = 6;
    td.style.height = height + 'px';
    tr.append(td);
    body.replaceChildren(tr);
    body.full = false;
  };
  const filled = (body) => {
    if (body.full) return;
    const part = document.createDocumentFragment();
    for (let i = body.from; i < body.to; i++) part.append(rowOf(shown[i]));
    body.replaceChildren(part);
    body.full = true;
  };
  const watch = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      if (isIntersecting) filled(target);
      else if (target.full) emptied(target, boundingClientRect.height);
    }
  }, { root: scroll, rootMargin: '1200px 0px' });
  const draw = () => {
    watch.disconnect();
    for (const body of [...table.tBodies]) body.remove();
    const part = document.createDocumentFragment();
    const bodies = [];
    for (let from = 0; from < Math.min(shown.length, MOST); from += BLOCK) {
      const body = make('tbody');
      body.from = from;
      body.to = Math.min(from + BLOCK, shown.length, MOST);
      if (from === 0) filled(body);
      else emptied(body, (body.to - from) * average);
      bodies.push(body);
      part.append(body);
    }
    table.append(part);
    for (const body of bodies) watch.observe(body);
  };
  const put = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (_, key) => values[key]);
  const say = () => {
    if (rows.length === 0) return WORDS.clean;
    if (shown.length === 0) return WORDS.none;
    const most = shown.length > MOST ? put(WORDS.most, { most: MOST }) : '';
    return put(WORDS.shown, { n: shown.length, all: rows.length }) + most;
  };
  const update = () => {
    const grade = tiles.findIndex((tile) => tile.getAttribute('aria-pressed') === 'true');
    const wanted = Object.entries(selects).filter(([, s]) => s.value !== '').map(([column, s]) => [Number(column), Number(s.value)]);
    if (grade >= 0) wanted.push([GRADE, grade]);
    const fits = searched();
    shown = sorted(rows.filter((row) => wanted.every(([column, value]) => row[column] === value) && fits(row)));
    count.textContent = say();
    scroll.scrollTop = 0;
    draw();
  };

  /* what people do */
  let typing;
  text.addEventListener('input', () => { clearTimeout(typing); typing = setTimeout(update, 120); });
  selects[DIVISION].addEventListener('change', () => { agenciesOfDivision(); update(); });
  selects[AGENCY].addEventListener('change', update);
  selects[RULE].addEventListener('change', update);
  for (const tile of tiles) tile.addEventListener('click', () => {
    const pressed = tile.getAttribute('aria-pressed') === 'true';
    for (const other of tiles) other.setAttribute('aria-pressed', String(other === tile && !pressed));
    update();
  });
  byId('filters').addEventListener('submit', (e) => e.preventDefault());
  byId('clear').addEventListener('click', () => {
    text.value = '';
    for (const select of Object.values(selects)) select.value = '';
    for (const tile of tiles) tile.setAttribute('aria-pressed', 'false');
    agenciesOfDivision();
    update();
    text.focus();
  });
  byId('print').addEventListener('click', () => print());
  for (const button of document.querySelectorAll('[data-sort]')) button.addEventListener('click', () => {
    down = sort === button.dataset.sort && !down;
    sort = button.dataset.sort;
    for (const th of document.querySelectorAll('th')) th.removeAttribute('aria-sort');
    button.parentElement.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    update();
  });
  addEventListener('beforeprint', () => {
    watch.disconnect();
    for (const body of [...table.tBodies]) if (body.from < MOST_PRINTED) filled(body); else body.hidden = true;
    if (shown.length > MOST_PRINTED) count.textContent = say() + put(WORDS.most, { most: MOST_PRINTED });
  });
  addEventListener('afterprint', update);

  for (const column of [DIVISION, AGENCY, RULE]) fill(column, rows);
  update();
})();
`;
