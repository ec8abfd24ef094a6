// Items, sites, records, gaps, editions, sources.
function columnPage(column) {
  const cells = l => l.places.map(p => cellOf(p, column)).filter(Boolean);
  const path = []; for (let c = column.up; c; c = c.up) path.unshift(c);
  const first = shownLevels.find(l => cells(l).length > 1 && cells(l).length <= 40);
  return [
    h('nav', { 'aria-label': t('path') }, h('ol.crumbs', {}, h('li', {}, link('#/items', t('items'))), path.map(c => h('li', {}, link(toColumn(c), title(c)))))),
    h('div.title', {}, h('h1', {}, title(column)), h('span.quiet', {}, column.code + (column.full ? ' · ' + t('full-mark') + ' ' + column.full : ''))),
    h('section', {}, h('h2', {}, t('how-computed')), h('ol.how', {}, column.how.map(step => h('li', {}, pick(step)))), column.children.length ? h('p', {}, t('children-are'), ' ', column.children.map((c, i) => [i ? ' · ' : '', link(toColumn(columns[c - 1]), title(columns[c - 1]))])) : null),
    h('section', {}, h('h2', {}, t('where-from')), column.literals.length ? literalTable(column.literals.map(l => [column, l]), true) : h('p.empty', {}, t('no-literals'))),
    first && cells(first).some(c => c.shown !== '') ? h('section', {}, h('h2', {}, t('spread')), figure(sayRange(first, column), bars(cells(first).map(c => ({ label: c.place.name, href: toPlace(c.place), shown: c.shown, state: node(c.node).state, then: c.comparison === 0 ? c.past[c.past.length - 1].shown : '' })), { full: column.full }), itemPlaces(cells(first), first), last() ? t('bar-note', pick(last().title)) : null)) : null,
    ...shownLevels.filter(l => cells(l).length && l !== first).map(l => h('section', {}, h('h2', {}, pick(l.title)), itemPlaces(cells(l), l))),
  ];
}
function itemPlaces(cells, level) {
  return table({ label: pick(level.title), rows: cells, filter: cells.length > 8, also: c => (c.place.code + ' ' + initials(c.place.name)).toLowerCase(), columns: [
    { title: pick(level.title), cell: c => [placeLink(c.place), h('span.code', {}, c.place.code)], text: c => c.place.name },
    { title: t('value'), number: true, cell: c => opens(c), text: c => shownText(c.shown, node(c.node).state), value: c => value(c.shown) },
    ...(last() ? [{ title: t('change'), number: true, cell: c => change(c), text: c => changeText(c), value: c => value(c.change) }] : []),
    { title: t('seen-due'), number: true, cell: c => ring(node(c.node).seen, node(c.node).due), text: c => node(c.node).seen + '/' + node(c.node).due, value: c => node(c.node).due ? node(c.node).seen / node(c.node).due : NaN } ] });
}
const literalTable = (pairs, one) => table({ label: t('where-from'), rows: pairs, filter: pairs.length > 12, columns: [
  !one && { title: t('item'), cell: p => link(toColumn(p[0]), title(p[0])), text: p => title(p[0]) },
  { title: t('number'), number: true, cell: p => minus(p[1][0]), text: p => p[1][0], value: p => value(p[1][0]) },
  { title: t('certainty'), cell: p => certainty(p[1][2]), text: p => pick(D.standard.certainties[p[1][2]]) },
  { title: t('source'), cell: p => p[1][1] ? [h('span.code', {}, p[1][1]), ' ', D.standard.sources[p[1][1]] || ''] : t('ours'), text: p => p[1][1] ? p[1][1] + ' ' + (D.standard.sources[p[1][1]] || '') : t('ours') } ].filter(Boolean) });
const certainty = word => h('span.sure.' + word.replace(' ', '-'), {}, pick(D.standard.certainties[word]));

function itemsPage() {
  const order = [];
  const walk = (c, depth) => { order.push({ c, depth }); c.children.forEach(x => walk(columns[x - 1], depth + 1)); };
  columns.filter(c => !c.up).forEach(c => walk(c, 0));
  const root = places[0] && !places[0].up ? places[0] : null;
  const at = o => root && cellOf(root, o.c);
  return [h('h1', {}, t('items')), h('p.quiet', {}, pick(D.standard.title), ' · ', t('edition-of', D.standard.edition)),
    table({ label: t('items'), rows: order, filter: true, rowClass: o => (o.c.children.length ? '.group' : '') + '.depth' + Math.min(3, o.depth), columns: [
      { title: t('item'), cell: o => [link(toColumn(o.c), title(o.c)), h('span.code', {}, o.c.code)], text: o => title(o.c) + ' ' + o.c.code },
      ...(root ? [{ title: root.name, number: true, cell: o => at(o) ? opens(at(o)) : '', text: o => at(o) ? shownText(at(o).shown, node(at(o).node).state) : '', value: o => at(o) ? value(at(o).shown) : NaN }] : []),
      { title: t('full-mark'), number: true, cell: o => o.c.full, text: o => o.c.full, value: o => value(o.c.full) },
      { title: t('how-computed'), cell: o => pick(o.c.how[o.c.how.length > 1 ? o.c.how.length - 1 : 0]), text: o => o.c.how.map(pick).join('; ') } ] })];
}

function sitePage(site) {
  const place = places[site.place - 1];
  return [
    h('nav', { 'aria-label': t('path') }, h('ol.crumbs', {}, h('li', {}, link('#/', t('overview'))), pathOf(place).map(p => h('li', {}, placeLink(p))))),
    h('div.title', {}, h('h1', {}, siteName(site)), h('span.quiet', {}, site.code + ' · ' + typeName(site.type))),
    unvisited.has(site.n) ? h('p.words', {}, stateMark('no evidence'), ' ', t('nobody-visited')) : null,
    h('section', {}, h('h2', {}, t('by-item')), site.nodes.length ? table({ label: t('by-item') + ' – ' + siteName(site), rows: site.nodes, fixed: true, columns: [
      { title: t('item'), cell: x => link(toColumn(x.column), title(x.column)), text: x => title(x.column) },
      { title: t('value'), number: true, cell: x => h('a.number', { href: '#' + route().path + '!' + x.node, title: t('open-explanation') }, node(x.node).value ? [exact(node(x.node).value, 0), node(x.node).state === 'scored' ? null : stateMark(node(x.node).state)] : stateMark(node(x.node).state)), text: x => shownText(node(x.node).value, node(x.node).state), value: x => value(node(x.node).value) },
      { title: t('full-mark'), number: true, cell: x => x.column.full, text: x => x.column.full, value: x => value(x.column.full) } ] }) : h('p.empty', {}, t('not-asked'))),
    h('section', {}, h('h2', {}, t('records')), site.records.length ? recordTable(site.records) : h('p.empty', {}, t('nobody-looked'))),
  ];
}
const recordTable = list => table({ label: t('records'), rows: list, filter: list.length > 12, columns: [
  { title: t('record'), cell: r => link('#/r/' + encodeURIComponent(r.id), r.id), text: r => r.id },
  { title: t('item'), cell: r => itemName(r.item), text: r => itemName(r.item) },
  { title: t('time'), cell: r => clock(r.time), text: r => r.time },
  { title: t('method'), cell: r => methodName(r.method), text: r => methodName(r.method) },
  { title: t('what-was-seen'), cell: r => h('span.fields', {}, fieldsText(r)), text: r => fieldsText(r) } ] });

function recordPage(record) {
  const site = record.site ? sites[record.site - 1] : null, place = places[record.place - 1];
  return [
    h('nav', { 'aria-label': t('path') }, h('ol.crumbs', {}, h('li', {}, link('#/', t('overview'))), pathOf(place).map(p => h('li', {}, placeLink(p))), site ? h('li', {}, link(toSite(site), siteName(site))) : null)),
    h('div.title', {}, h('h1', {}, t('record') + ' ' + record.id)),
    h('dl.sheet', {}, [[t('item'), byCode.has(record.item) ? link(toColumn(byCode.get(record.item)), itemName(record.item)) : record.item], [t('place'), placePath(place)], site ? [t('site'), [link(toSite(site), siteName(site)), ' · ', typeName(site.type)]] : null,
      [t('time'), clock(record.time)], [t('method'), methodName(record.method)], record.corrects ? [t('record'), t('corrects', record.corrects)] : null, ...(record.none ? [[t('what-was-seen'), stateMark('not applicable')]] : Object.entries(record.fields).map(([k, v]) => [k, v]))].filter(Boolean).map(([k, v]) => h('div', {}, h('dt', {}, k), h('dd', {}, v))))];
}

function gapsPage() {
  const areas = [...new Set(D.gaps.areas.map(a => a[0]))].map(n => places[n - 1]);
  const types = [...new Set(D.gaps.areas.map(a => a[1]))].sort((a, b) => a - b), at = new Map(D.gaps.areas.map(a => [a[0] + ':' + a[1], a]));
  const cell = (p, type) => at.get(p.n + ':' + type);
  const root = places[0], thin = columns.filter(c => !c.children.length && root && cellOf(root, c) && node(cellOf(root, c).node).due > 0).map(c => cellOf(root, c));
  return [h('h1', {}, t('missing')), h('p', {}, D.gaps.asked ? t('visited-of', D.gaps.asked, D.gaps.asked - D.gaps.unvisited) : t('no-sites')),
    areas.length ? h('section', {}, h('h2', {}, t('visited-by-type')), h('p.quiet', {}, t('matrix-note')), table({ label: t('visited-by-type'), name: D.campaign.id + '-gaps', rows: types, columns: [
      { title: t('site-type'), cell: typeName, text: typeName },
      ...areas.map(p => ({ title: p.name, number: true, cell: type => cell(p, type) ? h('span' + (cell(p, type)[2] < cell(p, type)[3] ? '.short' : ''), {}, cell(p, type)[2] + '/' + cell(p, type)[3]) : '—', text: type => cell(p, type) ? cell(p, type)[2] + '/' + cell(p, type)[3] : '', value: type => cell(p, type) ? cell(p, type)[2] - cell(p, type)[3] : NaN })) ] })) : null,
    D.gaps.sites.length ? h('section', {}, h('h2', {}, t('unvisited-sites')), table({ label: t('unvisited-sites'), name: D.campaign.id + '-unvisited', rows: D.gaps.sites.map(n => sites[n - 1]), filter: true, columns: [
      { title: t('site'), cell: s => link(toSite(s), siteName(s)), text: s => siteName(s) }, { title: t('site-type'), cell: s => typeName(s.type), text: s => typeName(s.type) },
      { title: t('place'), cell: s => placePath(places[s.place - 1]), text: s => pathOf(places[s.place - 1]).map(p => p.name).join(' › ') } ] })) : null,
    thin.length ? h('section', {}, h('h2', {}, t('coverage-by-item')), table({ label: t('coverage-by-item'), rows: thin, columns: [
      { title: t('item'), cell: c => link(toColumn(c.column), title(c.column)), text: c => title(c.column) },
      { title: t('seen-due'), number: true, cell: c => ring(node(c.node).seen, node(c.node).due), text: c => node(c.node).seen + '/' + node(c.node).due, value: c => node(c.node).seen / node(c.node).due } ] })) : null];
}

function editionsPage() {
  const e = D.edition, rows = [h('h1', {}, t('editions'))];
  if (e.is === 'none') rows.push(h('p.empty', {}, t('edition-none')));
  else if (e.is === 'unknown') rows.push(h('p.empty', {}, t('edition-unknown', pick(e.round))));
  else if (e.is === 'same') rows.push(h('p', {}, t('edition-same', pick(e.round), pick(D.campaign.title))), h('p', {}, h('code', {}, e.hash)));
  else rows.push(h('p', {}, t('edition-changed', pick(e.round), e.edition, D.standard.edition)), h('p.quiet', {}, t('edition-judged')), hashes(e), table({ label: t('editions'), name: D.campaign.id + '-editions', rows: e.changes, filter: e.changes.length > 12, columns: [
    { title: t('item'), cell: c => byCode.has(c[1]) ? link(toColumn(byCode.get(c[1])), pick(c[2])) : pick(c[2]), text: c => pick(c[2]) },
    { title: t('what-changed'), cell: c => t(c[0]), text: c => t(c[0]) },
    { title: t('before'), cell: c => pick(c[3]) || '—', text: c => pick(c[3]) }, { title: t('after'), cell: c => pick(c[4]) || '—', text: c => pick(c[4]) } ] }));
  return rows;
}
const hashes = e => h('dl.sheet', {}, [[t('before'), `${e.id} ${e.edition}`, e.hash], [t('after'), `${D.standard.id} ${D.standard.edition}`, D.standard.hash]].map(([a, b, c]) => h('div', {}, h('dt', {}, a), h('dd', {}, b, ' ', h('code', {}, c)))));

function sourcesPage() {
  const pairs = columns.flatMap(c => c.literals.map(l => [c, l]));
  return [h('h1', {}, t('sources')), cut_(), h('section', {}, h('h2', {}, t('where-from')), pairs.length ? literalTable(pairs) : h('p.empty', {}, t('no-literals')))];
}
function cut_() {
  const s = D.standard;
  return [h('dl.sheet', {}, [[t('standard'), [pick(s.title), ' · ', s.id, ' ', s.edition, ' · ', t('status-' + s.status)]], [t('standard-hash'), h('code', {}, s.hash)], [t('tree-edition'), D.tree], [t('period'), period(D.campaign.from, D.campaign.to)],
    [t('records'), t('records-of', D.data.records) + ['outside', 'corrected', 'retracted'].filter(k => D.data[k]).map(k => ' · ' + t('records-' + k, D.data[k])).join('') + (D.data.refused ? ' · ' + t('rows-refused', D.data.refused) : '')], [t('arithmetic'), t('arithmetic-' + s.arithmetic)], [t('computed'), clock(D.campaign.computed)], D.campaign.notice ? [t('notice'), pick(D.campaign.notice)] : null]
    .filter(Boolean).map(([k, v]) => h('div', {}, h('dt', {}, k), h('dd', {}, v)))),
  h('section', {}, h('h2', {}, t('inputs')), D.data.inputs.length ? table({ label: t('inputs'), fixed: true, rows: D.data.inputs, columns: [{ title: t('file'), cell: i => i[0], text: i => i[0] }, { title: 'SHA-256', cell: i => h('code', {}, i[1]), text: i => i[1] }] }) : h('p.empty', {}, t('no-inputs')))];
}
