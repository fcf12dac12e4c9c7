/**
 * The site's one script, a classic one so that it also runs from file://. It searches the prepared index, remembers the
 * reader's division and text size, prints. Everything it shows is put in as text, never as markup.
 */
export const siteScript = String.raw`(function () {
'use strict';
var root = document.documentElement;
var store = {
  get: function (key) { try { return localStorage.getItem(key); } catch (e) { return null; } },
  set: function (key, value) { try { localStorage.setItem(key, value); } catch (e) {} }
};
function byId(id) { return document.getElementById(id); }
function make(tag, className, text) {
  var element = document.createElement(tag);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}

var large = byId('large');
function showLarge(on) {
  root.classList.toggle('large', on);
  if (large) large.setAttribute('aria-pressed', String(on));
}
showLarge(store.get('santong-large') === '1');
if (large) large.addEventListener('click', function () {
  var on = !root.classList.contains('large');
  showLarge(on);
  store.set('santong-large', on ? '1' : '0');
});
var print = byId('print');
if (print) print.addEventListener('click', function () { window.print(); });

document.addEventListener('keydown', function (event) {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  if (/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
  var box = byId('q') || byId('mini');
  if (box) { event.preventDefault(); box.focus(); }
});

var index = window.__index;
var box = byId('q');
if (!index || !box) return;

/* names: [name, syllables]; items: [name, page, division, type, group, flags, agency, [other names]] */
var names = index.names.map(function (entry) {
  var syllables = entry[1] === '' ? [] : entry[1].split(' ');
  return {
    name: entry[0],
    plain: fold(entry[0]),
    initials: syllables.map(function (s) { return s.charAt(0); }).join(''),
    full: syllables.join('')
  };
});
var itemsOfName = names.map(function () { return []; });
var itemsCalled = names.map(function () { return []; });
index.items.forEach(function (item) {
  itemsOfName[item[0]].push(item);
  item[7].forEach(function (other) { itemsCalled[other].push(item); });
});

function fold(text) {
  return text.toLowerCase().replace(/[\uff01-\uff5e]/g, function (c) {
    return String.fromCharCode(c.charCodeAt(0) - 0xfee0);
  }).replace(/[\s\u3000\u00b7()（）《》“”"',，、。.;；:：-]/g, '');
}
/* what people say around the thing they want */
var filler = /^(?:我要|我想|怎么|怎样|如何|哪里|去哪|在哪里?|请问|想要?|办理|申请|申办|办|去|要)+|(?:怎么办理?|怎么弄|在哪里?办?|去哪里?办?|如何办理|怎么|要什么材料|需要什么|流程|手续|丢了|掉了|吗|呢)+$/g;

function pairs(text) {
  var all = [];
  for (var i = 0; i < text.length - 1; i++) all.push(text.slice(i, i + 2));
  return all;
}

/* a term and what is asked of it again and again */
function prepared(text) {
  return { text: text, latin: /^[a-z0-9]+$/.test(text), pairs: text.length < 2 ? [] : pairs(text) };
}

function scoreTerm(entry, wantedTerm) {
  var term = wantedTerm.text;
  if (term === '') return 0;
  if (entry.plain === term) return 100;
  var at = entry.plain.indexOf(term);
  if (at === 0) return 92;
  if (at > 0) return 84 - Math.min(at, 12) / 4;
  if (wantedTerm.latin) {
    at = entry.initials.indexOf(term);
    if (at === 0) return 80;
    if (at > 0 && term.length > 1) return 70 - Math.min(at, 12) / 4;
    if (term.length > 2 && entry.full.indexOf(term) === 0) return 78;
    if (term.length > 2 && entry.full.indexOf(term) > 0) return 66;
    return 0;
  }
  var wanted = wantedTerm.pairs, found = 0;
  if (wanted.length === 0) return 0;
  for (var i = 0; i < wanted.length; i++) if (entry.plain.indexOf(wanted[i]) >= 0) found++;
  var share = found / wanted.length;
  if (share >= 0.5) return 30 + share * 30;
  var from = 0;
  for (var j = 0; j < term.length; j++) {
    from = entry.plain.indexOf(term.charAt(j), from) + 1;
    if (from === 0) return 0;
  }
  return 28;
}

function score(entry, terms) {
  var sum = 0;
  for (var i = 0; i < terms.length; i++) {
    var one = scoreTerm(entry, terms[i]);
    if (one === 0) return 0;
    sum += one;
  }
  return sum / terms.length - entry.plain.length / 50;
}

function termsOf(query) {
  var words = query.trim().split(/[\s\u3000,，、]+/).map(fold).filter(Boolean);
  var bare = words.map(function (w) { var b = w.replace(filler, ''); return b === '' ? w : b; });
  return bare;
}

function search(query, division) {
  var terms = termsOf(query).map(prepared);
  var code = query.replace(/\s/g, '').toUpperCase();
  var groups = new Map();
  function add(item, points, entry) {
    var key = item[4];
    var group = groups.get(key);
    if (!group) { group = { points: points, entry: entry, items: [], seen: new Set() }; groups.set(key, group); }
    if (points > group.points) { group.points = points; group.entry = entry; }
    if (!group.seen.has(item)) { group.seen.add(item); group.items.push(item); }
  }
  var isCode = /^[0-9A-Z]{10,33}$/.test(code) && /[0-9]/.test(code);
  names.forEach(function (entry, n) {
    var points = isCode ? 0 : score(entry, terms);
    if (points <= 0 && !isCode) return;
    itemsOfName[n].forEach(function (item) {
      if (division !== '' && !within(item[2], division)) return;
      if (isCode) { if (item[1].toUpperCase().indexOf(code) < 0 && item[4].indexOf(code) < 0) return; points = 100; }
      add(item, points, entry);
    });
    /* found by what it gives or by a handling item: a little less sure, and shown under its own name */
    if (points > 40) itemsCalled[n].forEach(function (item) {
      if (division !== '' && !within(item[2], division)) return;
      add(item, points * 0.8, names[item[0]]);
    });
  });
  return Array.from(groups.values()).sort(function (a, b) {
    return b.points - a.points || (a.entry.name < b.entry.name ? -1 : a.entry.name > b.entry.name ? 1 : 0);
  });
}

function within(position, division) {
  return index.divisions[position][0].indexOf(division.replace(/(?:00)+$/, '')) === 0;
}

function highlighted(name, terms) {
  var holder = document.createDocumentFragment();
  var at = -1, length = 0;
  terms.forEach(function (term) {
    if (at >= 0) return;
    at = name.toLowerCase().indexOf(term);
    length = term.length;
  });
  if (at < 0) { holder.appendChild(document.createTextNode(name)); return holder; }
  holder.appendChild(document.createTextNode(name.slice(0, at)));
  holder.appendChild(make('mark', '', name.slice(at, at + length)));
  holder.appendChild(document.createTextNode(name.slice(at + length)));
  return holder;
}

var flagWords = index.flags;
var first = 20;
var results = byId('results'), list = byId('list'), count = byId('count'), browse = byId('browse'), more = byId('more');
var place = byId('division');
var shown = first, found = [];

function row(group, terms) {
  var line = make('li');
  var items = group.items;
  var lead = items[0];
  var link = make('a', 'name');
  link.href = 'i/' + lead[1] + '.html';
  link.appendChild(highlighted(group.entry.name, terms));
  line.appendChild(link);
  line.appendChild(make('p', 'meta', [index.types[lead[3]], index.agencies[lead[6]]].filter(Boolean).join(' · ')));
  var tags = make('ul', 'tags');
  flagWords.forEach(function (word, bit) {
    if (!items.every(function (i) { return i[5] & (1 << bit); })) return;
    var tag = make('li'); tag.appendChild(make('span', 'tag good', word)); tags.appendChild(tag);
  });
  items.slice(0, 12).forEach(function (item) {
    var tag = make('li'), to = make('a', 'tag', index.divisions[item[2]][1]);
    to.href = 'i/' + item[1] + '.html';
    tag.appendChild(to); tags.appendChild(tag);
  });
  if (items.length > 12) { var rest = make('li'); rest.appendChild(make('span', 'tag', '等 ' + items.length + ' 处')); tags.appendChild(rest); }
  line.appendChild(tags);
  return line;
}

function show(terms) {
  list.textContent = '';
  found.slice(0, shown).forEach(function (group) { list.appendChild(row(group, terms)); });
  more.hidden = found.length <= shown;
}

function run() {
  var query = box.value;
  var division = place ? place.value : '';
  var empty = query.trim() === '';
  results.hidden = empty;
  browse.hidden = !empty;
  if (empty) { count.textContent = ''; return; }
  shown = first;
  found = search(query, division);
  count.textContent = found.length === 0
    ? '没有找到“' + query.trim() + '”。换个说法，或少写几个字；也可以输拼音首字母，如 sfz'
    : '找到 ' + found.length + ' 个事项';
  show(termsOf(query));
  try { history.replaceState(null, '', '?q=' + encodeURIComponent(query.trim()) + (division ? '&d=' + division : '')); } catch (e) {}
}

more.addEventListener('click', function () { var at = shown; shown += first; show(termsOf(box.value)); var next = list.children[at]; if (next) next.querySelector('a').focus(); });
byId('search').addEventListener('submit', function (event) { event.preventDefault(); run(); });
box.addEventListener('input', run);
box.addEventListener('keydown', function (event) {
  var to = event.key === 'ArrowDown' ? list.querySelector('a.name') : null;
  if (to) { event.preventDefault(); to.focus(); }
});
list.addEventListener('keydown', function (event) {
  var step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || !event.target.classList.contains('name')) return;
  var links = Array.from(list.querySelectorAll('a.name'));
  var to = links[links.indexOf(event.target) + step] || (step < 0 ? box : null);
  if (to) { event.preventDefault(); to.focus(); }
});
var asked = new URLSearchParams(location.search);
if (place) {
  var wanted = asked.get('d') || store.get('santong-division') || '';
  if (Array.from(place.options).some(function (o) { return o.value === wanted; })) place.value = wanted;
  place.addEventListener('change', function () { store.set('santong-division', place.value); run(); });
}
if (asked.get('q')) { box.value = asked.get('q'); run(); }
})();
`;
