// A place opened: its number, its sections and items, the places and sites in it, what is missing.
function placePage(place) {
  const siblings = place.up ? places[place.up - 1].below.filter(hasPage) : places.filter(p => !p.up && hasPage(p));
  const at = siblings.indexOf(place), before = siblings[at - 1], after = siblings[at + 1];
  const cell = cellOf(place, main);
  const announced = D.announced.filter(a => a.place === place.n);
  const below = place.below.filter(hasPage);
  return [
    h('nav', { 'aria-label': t('path') }, h('ol.crumbs', {}, h('li', {}, link('#/', t('overview'))), pathOf(place).slice(0, -1).map(p => h('li', {}, placeLink(p))))),
    h('div.title', {}, h('h1', {}, place.name), h('span.quiet', {}, place.code + ' · ' + pick(levelOf(place).title)),
      siblings.length > 1 ? h('nav.siblings', { 'aria-label': t('siblings') }, before ? h('a', { href: toPlace(before), rel: 'prev', title: t('arrow-keys') }, '← ' + before.name) : null, after ? h('a', { href: toPlace(after), rel: 'next', title: t('arrow-keys') }, after.name + ' →') : null) : null),
    headline(place),
    cell && cell.moved ? h('p.words', {}, pick(cell.moved)) : null,
    h('section', {}, h('h2', {}, t('by-item')), h('p.quiet', {}, t('by-item-note')), itemTable(place)),
    below.length ? h('section', {}, h('h2', {}, t('places-below')), grouped(below).map(([level, list]) => scoreboard(list, level))) : null,
    missing(place),
    h('section', {}, h('h2', {}, t('announced')), announced.length ? announcedTable(announced) : h('p.empty', {}, t('announced-none'))),
    place.sites.length ? h('section', {}, h('h2', {}, t('sites-here')), siteTable(place.sites, place)) : null,
  ];
}
const grouped = list => levels.map(l => [l, list.filter(p => levelOf(p) === l)]).filter(([, some]) => some.length);

// Sections in the order of the standard, each followed by its items.
function itemTable(place) {
  const order = [];
  const walk = (column, depth) => { const cell = cellOf(place, column); if (cell) order.push({ cell, depth, group: column.children.length > 0 }); column.children.forEach(c => walk(columns[c - 1], depth + 1)); };
  columns.filter(c => !c.up && cellOf(place, c)).forEach(c => walk(c, 0));
  const rates = order.some(o => o.cell.rate), marks = order.some(o => o.cell.column.full);
  return table({ label: t('by-item') + ' – ' + place.name, name: D.campaign.id + '-' + place.code, rows: order, filter: order.length > 12, rowClass: o => (o.group ? '.group' : '') + '.depth' + Math.min(3, o.depth), columns: [
    { title: t('item'), cell: o => [link(toColumn(o.cell.column), title(o.cell.column)), mark(o.cell)], text: o => title(o.cell.column) },
    { title: t('value'), number: true, cell: o => opens(o.cell), text: o => shownText(o.cell.shown, node(o.cell.node).state), value: o => value(o.cell.shown) },
    ...(marks ? [{ title: t('full-mark'), number: true, cell: o => o.cell.column.full, text: o => o.cell.column.full, value: o => value(o.cell.column.full) }] : []),
    ...(rates ? [{ title: t('score-rate'), number: true, cell: o => o.cell.rate, text: o => o.cell.rate, value: o => value(o.cell.rate) }] : []),
    ...(last() ? [{ title: t('change'), number: true, cell: o => change(o.cell), text: o => changeText(o.cell), value: o => value(o.cell.change) }] : []),
    { title: t('seen-due'), number: true, cell: o => ring(node(o.cell.node).seen, node(o.cell.node).due), text: o => node(o.cell.node).seen + '/' + node(o.cell.node).due, value: o => node(o.cell.node).due ? node(o.cell.node).seen / node(o.cell.node).due : NaN } ] });
}

function missing(place) {
  const count = visits.get(place.n), gone = place.sites.filter(s => unvisited.has(s.n));
  if (!count) return h('section', {}, h('h2', {}, t('missing-here')), h('p.empty', {}, t('no-sites')));
  const byType = new Map();
  gone.forEach(s => { if (!byType.has(s.type)) byType.set(s.type, []); byType.get(s.type).push(s); });
  return h('section', {}, h('h2', {}, t('missing-here')), h('p', {}, t('visited-of', count[2], count[1])),
    gone.length ? h('dl.missing', {}, [...byType].sort((a, b) => b[1].length - a[1].length).map(([type, list]) => h('div', {}, h('dt', {}, typeName(type)), h('dd', {}, list.slice(0, 24).map((s, i) => [i ? '、' : '', link(toSite(s), siteName(s))]), list.length > 24 ? ' … ' + t('and-more', list.length - 24) : null)))) : h('p.empty', {}, t('all-visited')));
}

function siteTable(list, place) {
  return table({ label: t('sites-here') + ' – ' + place.name, name: D.campaign.id + '-' + place.code + '-sites', rows: list, filter: list.length > 8, also: s => (s.code + ' ' + initials(s.name)).toLowerCase(), columns: [
    { title: t('site'), cell: s => link(toSite(s), siteName(s)), text: s => siteName(s) },
    { title: t('site-type'), cell: s => typeName(s.type), text: s => typeName(s.type) },
    { title: t('place'), cell: s => placeLink(places[s.place - 1]), text: s => places[s.place - 1].name },
    { title: t('code'), cell: s => s.code, text: s => s.code },
    { title: t('records'), number: true, cell: s => s.records.length ? String(s.records.length) : stateMark('no evidence'), text: s => String(s.records.length), value: s => s.records.length } ] });
}
