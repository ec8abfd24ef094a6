// The data of the file, with names in place of positions. Nothing is computed here.
const D = JSON.parse(document.getElementById('data').textContent);
const state = { lang: 'zh', theme: '' };
const text = i => i ? D.texts[i - 1] : '';
const pick = pair => pair == null ? '' : typeof pair === 'string' ? pair : pair[state.lang === 'zh' ? 0 : 1];
const phrase = i => i ? pick(D.phrases[i - 1]) : '';

const columns = D.columns.map((c, i) => ({ n: i + 1, code: c[0], title: [c[1], c[2]], children: c[3], full: c[4], adds: c[5] === 1, how: c[6], literals: c[7], published: c[8] === 1, changeOf: c[9] }));
columns.forEach(c => c.children.forEach(child => { columns[child - 1].up = columns[child - 1].up || c; }));
const places = D.places.map((p, i) => ({ n: i + 1, code: p[0], name: p[1], level: p[2], up: p[3], below: [], cells: {}, sites: [] }));
places.forEach(p => { if (p.up) places[p.up - 1].below.push(p); });
const sites = D.sites.map((s, i) => ({ n: i + 1, code: s[0], type: s[1], name: s[2], place: s[3], records: [], nodes: [] }));
const records = D.records.map((r, i) => ({ n: i + 1, id: r[0], item: text(r[1]), place: r[2], site: r[3], time: r[4], method: text(r[5]), none: r[6] === 1, fields: D.fields[r[7] - 1], corrects: text(r[8]) }));
records.forEach(r => { if (r.site) sites[r.site - 1].records.push(r); });
sites.forEach(s => {
  const flat = D.siteNodes[s.n - 1];
  for (let i = 0; i < flat.length; i += 2) s.nodes.push({ column: columns[flat[i] - 1], node: flat[i + 1] });
  for (let p = places[s.place - 1]; p; p = p.up ? places[p.up - 1] : null) p.sites.push(s);
});
D.cells.forEach(([place, row]) => row.forEach(c => {
  places[place - 1].cells[c[1]] = { node: c[0], column: columns[c[1] - 1], place: places[place - 1], shown: text(c[2]), rate: text(c[3]), position: text(c[4]), positionThen: text(c[5]), comparison: c[6], change: text(c[7]), moved: c[8], past: c[9].map(p => ({ state: D.states[p[0]], shown: text(p[1]) })) };
}));
const main = columns[D.standard.main - 1];
const byCode = new Map(columns.map(c => [c.code, c]));
const placeByCode = new Map(places.map(p => [p.code, p]));
const siteByCode = new Map(sites.map(s => [s.code, s]));
const recordById = new Map(records.map(r => [r.id, r]));
const resultAt = new Map(D.results.map(r => [r[1] + ':' + r[0], r]));
// Where a place stands by a column; nothing where no positions are in the file.
const standingAt = new Map((D.standings || []).map(s => [s[1] + ':' + s[0], { position: s[2], of: s[3], says: s[4], none: s[5] }]));
const standing = cell => cell && standingAt.get(cell.place.n + ':' + cell.column.n);
const visits = new Map(D.gaps.places.map(g => [g[0], g]));
const unvisited = new Set(D.gaps.sites);
// Levels at which something is published, from the top.
const levels = D.levels.map((l, i) => ({ n: i + 1, code: l[0], title: [l[1], l[2]], places: [] }));
places.forEach(p => { if (D.results.length && Object.keys(p.cells).some(c => resultAt.has(p.n + ':' + c))) levels[p.level - 1].places.push(p); });
const shownLevels = levels.filter(l => l.places.length);

const chartTitle = new Map(D.charts.map(c => [c[0] + ':' + c[1], [c[2], c[3]]]));

const nodeCache = new Map();
function node(n) {
  if (!n) return null;
  if (nodeCache.has(n)) return nodeCache.get(n);
  const a = D.nodes[n - 1];
  const made = { n, column: columns[a[0] - 1], place: places[a[1] - 1], site: a[2] ? sites[a[2] - 1] : null, does: a[3], state: D.states[a[4]], effect: ['', 'rises', 'zero', 'here'][a[5]], value: text(a[6]), seen: a[7], due: a[8], how: a[9], rows: [] };
  for (let i = 10; i < a.length; i += 5) made.rows.push({ kind: ['term', 'limit', 'effect', 'rounding'][a[i]], label: a[i + 1], amount: text(a[i + 2]), of: a[i + 3], record: a[i + 4] < 0 ? records[-a[i + 4] - 1] : null, detail: a[i + 4] > 0 ? D.details[a[i + 4] - 1] : {} });
  nodeCache.set(n, made);
  return made;
}
const cellOf = (place, column) => place.cells[column.n];
const levelOf = place => levels[place.level - 1];
const pathOf = place => { const path = []; for (let p = place; p; p = p.up ? places[p.up - 1] : null) path.unshift(p); return path; };
const hasPage = place => Object.keys(place.cells).length > 0;
