/**
 * The findings page's own script, as text: filters, sorts, and draws only the rows in sight. Text is set with textContent,
 * never as markup. Row layout: see html.ts.
 */
export const pageScript = `
(() => {
  const { strings, rows, grades } = JSON.parse(document.getElementById('data').textContent);
  const column = { grade: 0, division: 1, agency: 2, item: 3, what: 5, place: 8, rule: 9 };
  const byId = (id) => document.getElementById(id);
  const scroll = byId('scroll'), body = byId('rows'), count = byId('count'), text = byId('text');
  const selects = { grade: byId('grade'), rule: byId('rule'), division: byId('division'), agency: byId('agency') };
  const show = (row, key) => (key === 'grade' ? grades[row[0]] : strings[row[column[key]]]);
  for (const [key, select] of Object.entries(selects)) {
    const totals = new Map();
    for (const row of rows) totals.set(row[column[key]], (totals.get(row[column[key]]) || 0) + 1);
    const options = [...totals].map(([value, n]) => ({ value, n, label: key === 'grade' ? grades[value] : strings[value] }));
    options.sort((a, b) => (key === 'grade' ? a.value - b.value : b.n - a.n));
    for (const { value, n, label } of options) {
      const option = document.createElement('option');
      option.value = String(value);
      option.textContent = (label || '—') + ' (' + n + ')';
      select.append(option);
    }
  }
  const lower = strings.map((s) => s.toLowerCase());
  let shown = rows, sort = null, down = false, heights = [], estimate = 92;
  const filter = () => {
    const words = text.value.trim().toLowerCase().split(/\\s+/).filter(Boolean);
    const hits = words.map((word) => { const set = new Set(); lower.forEach((s, i) => { if (s.includes(word)) set.add(i); }); return set; });
    const wanted = Object.entries(selects).filter(([, s]) => s.value !== '').map(([key, s]) => [column[key], Number(s.value)]);
    shown = rows.filter((row) => wanted.every(([c, v]) => row[c] === v) && hits.every((set) => { for (let c = 1; c < row.length; c++) if (set.has(row[c])) return true; return false; }));
    if (sort) {
      const key = sort;
      const order = key === 'grade' ? null : (() => { const ids = [...new Set(shown.map((r) => r[column[key]]))]; const c = new Intl.Collator('zh'); ids.sort((a, b) => c.compare(strings[a], strings[b])); return new Map(ids.map((id, i) => [id, i])); })();
      shown = [...shown].sort((a, b) => (order ? order.get(a[column[key]]) - order.get(b[column[key]]) : a[0] - b[0]) * (down ? -1 : 1));
    }
    count.textContent = shown.length === 0 ? WORDS.none : WORDS.shown + ' ' + shown.length + WORDS.of + rows.length;
    scroll.scrollTop = 0;
    draw();
  };
  const cell = (value, className, small) => {
    const td = document.createElement('td');
    td.textContent = value;
    if (className) td.className = className;
    for (const extra of small || []) if (extra) { const s = document.createElement('small'); s.textContent = extra; td.append(s); }
    return td;
  };
  const draw_row = (row) => {
    const tr = document.createElement('tr');
    const s = (i) => strings[row[i]];
    tr.append(cell(grades[row[0]], 'g' + row[0]), cell(s(1)), cell(s(2)), cell(s(3), '', [s(4) === s(3) ? '' : s(4)]), cell(s(5), '', [WORDS.todo + ' ' + s(6), s(7) && WORDS.basis + ' ' + s(7)]), cell(s(8), '', []), cell(s(10), '', [s(9), s(11)]));
    return tr;
  };
  const gap = (height) => { const tr = document.createElement('tr'); tr.className = 'gap'; tr.setAttribute('aria-hidden', 'true'); const td = document.createElement('td'); td.colSpan = 7; td.style.height = height + 'px'; tr.append(td); return tr; };
  const draw = (all) => {
    const first = all ? 0 : Math.max(0, Math.floor(scroll.scrollTop / estimate) - 20);
    const last = all ? shown.length : Math.min(shown.length, first + Math.ceil(scroll.clientHeight / 40) + 40);
    const part = document.createDocumentFragment();
    if (first > 0) part.append(gap(first * estimate));
    for (let i = first; i < last; i++) part.append(draw_row(shown[i]));
    if (last < shown.length) part.append(gap((shown.length - last) * estimate));
    body.replaceChildren(part);
  };
  let waiting = false;
  scroll.addEventListener('scroll', () => { if (waiting) return; waiting = true; requestAnimationFrame(() => { waiting = false; draw(); }); });
  let typing;
  text.addEventListener('input', () => { clearTimeout(typing); typing = setTimeout(filter, 120); });
  for (const select of Object.values(selects)) select.addEventListener('change', filter);
  byId('filters').addEventListener('submit', (e) => e.preventDefault());
  for (const button of document.querySelectorAll('[data-sort]')) button.addEventListener('click', () => { down = sort === button.dataset.sort ? !down : false; sort = button.dataset.sort; for (const th of document.querySelectorAll('th')) th.removeAttribute('aria-sort'); button.parentElement.setAttribute('aria-sort', down ? 'descending' : 'ascending'); filter(); });
  addEventListener('beforeprint', () => draw(true));
  addEventListener('afterprint', () => draw());
  addEventListener('resize', () => draw());
  filter();
})();
`;
