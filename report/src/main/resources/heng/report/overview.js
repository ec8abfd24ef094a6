// The campaign on one page: what it says in words, the charts, the scoreboard.
function overview() {
  const root = places[0] && !places[0].up && hasPage(places[0]) && places.filter(p => !p.up).length === 1 ? places[0] : null;
  return [
    h('h1', {}, pick(D.campaign.title)),
    facts(),
    root ? headline(root) : null,
    h('section.words', {}, h('h2', {}, t('in-words')), h('p', {}, D.says.map(pick).join(state.lang === 'zh' ? '' : ' '))),
    charts(root),
    h('section', { id: 'scoreboard' }, h('h2', {}, t('scoreboard')), h('p.quiet', {}, D.campaign.study ? t('study-notice') : D.campaign.positions ? t('positions-on') : t('positions-off')), scoreboards()),
    D.announced.length ? h('section', {}, h('h2', {}, t('announced')), announcedTable(D.announced)) : null,
    h('section.print-only', {}, h('h2', {}, t('sources')), cut_()),
  ];
}
function facts() {
  return h('p.quiet.facts-line', {}, pick(D.standard.title), ' · ', t('edition-of', D.standard.edition), ' · ', period(D.campaign.from, D.campaign.to), ' · ', t('records-of', D.data.records), ' · ', t('computed-at', clock(D.campaign.computed)));
}
// The main number of a place with its trend and its sections.
function headline(place) {
  const cell = cellOf(place, main);
  if (!cell) return null;
  const n = node(cell.node);
  const parts = main.children.map(c => cellOf(place, columns[c - 1])).filter(Boolean);
  return h('section.headline', {},
    h('div.total', {}, h('p.what', {}, title(main), main.full ? h('span.quiet', {}, ' / ' + main.full) : null), h('p.big', {}, opens(cell)),
      h('p', {}, change(cell), cell.comparison === 0 ? h('span.quiet', {}, ' ' + t('since', pick(last().title))) : null),
      cell.comparison === 0 ? spark(cell) : null, h('p', {}, ring(n.seen, n.due), h('span.quiet', {}, ' ' + t('seen-due'))),
      positionLine(cell)),
    parts.length ? h('div.parts', {}, h('div.scroll', { role: 'region', tabindex: 0, 'aria-label': t('sections') }, h('table', {}, h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, t('section')), h('th.n', { scope: 'col' }, t('value')), parts.some(p => p.column.full) && h('th.n', { scope: 'col' }, t('full-mark')), parts.some(p => p.rate) && h('th.n', { scope: 'col' }, t('score-rate')), h('th.n', { scope: 'col' }, t('change')))),
      h('tbody', {}, parts.map(p => h('tr', {}, h('th', { scope: 'row' }, link(toColumn(p.column), title(p.column)), mark(p)), h('td.n', {}, opens(p)), parts.some(x => x.column.full) && h('td.n', {}, p.column.full), parts.some(x => x.rate) && h('td.n', {}, p.rate), h('td.n', {}, change(p)))))))) : null);
}

// Where it stands, in a sentence, and beside it what an authority announced; the two are never one number.
function positionLine(cell) {
  const at = standing(cell);
  if (!at || !at.says) return null;
  const said = D.announced.filter(a => a.place === cell.place.n && a.position && (a.column || main.n) === cell.column.n);
  return h('p.position', {}, studyMark(), pick(at.says), said.map(a => h('span.announced', {}, ' ', t('announced-position', announcedValue(a), a.issuer, day(a.date)))));
}
const studyMark = () => D.campaign.study ? h('strong.study', {}, t('for-study') + (state.lang === 'zh' ? '：' : ': ')) : null;
const positionText = at => !at ? '' : at.position ? t('of-how-many', at.position, at.of) : at.none ? pick(at.none) : '—';

function charts(root) {
  const upper = shownLevels.filter(l => l.places.length > 1);
  if (!upper.length) return null;
  const list = [];
  const first = upper[0], scored = l => l.places.map(p => cellOf(p, main)).filter(Boolean);
  if (first.places.length <= 40) {
    const rootCell = root && cellOf(root, main);
    const then = scored(first).some(c => c.past.length && c.past[c.past.length - 1].shown);
    list.push(figure(sayRange(first, main), bars(scored(first).map(c => ({ label: c.place.name, href: toPlace(c.place), shown: c.shown, state: node(c.node).state, then: c.comparison === 0 ? c.past[c.past.length - 1].shown : '' })), { full: main.full, line: rootCell ? { label: root.name, shown: rootCell.shown } : null }),
      chartTable(scored(first), first), then ? t('bar-note', pick(last().title)) : null));
  }
  const second = first.places.length > 40 ? first : upper[1];
  if (second && chartTitle.has(second.n + ':' + main.n)) {
    const groups = new Map();
    scored(second).filter(c => c.shown !== '').forEach(c => { const up = c.place.up || 0; if (!groups.has(up)) groups.set(up, []); groups.get(up).push(c); });
    list.push(figure(sayRange(second, main), dots([...groups].map(([up, cells]) => ({ label: up ? places[up - 1].name : pick(second.title), href: up ? toPlace(places[up - 1]) : '#/', points: cells.map(c => ({ label: c.place.name, href: toPlace(c.place), shown: c.shown, due: node(c.node).due })) }))),
      chartTable(scored(second), second), t('dot-note')));
  }
  return h('section', {}, h('h2', {}, t('spread')), list);
}
const sayRange = (level, column) => pick(chartTitle.get(level.n + ':' + column.n)) || title(column) + ' – ' + pick(level.title);
function chartTable(cells, level) {
  return table({ label: title(main) + ' – ' + pick(level.title), rows: cells, columns: [
    { title: pick(level.title), cell: c => placeLink(c.place), text: c => c.place.name },
    { title: title(main), number: true, cell: c => opens(c), text: c => shownText(c.shown, node(c.node).state), value: c => value(c.shown) },
    ...(last() ? [{ title: pick(last().title), number: true, cell: c => pastShown(c), text: c => pastShown(c), value: c => value(c.past[c.past.length - 1].shown) }] : []) ] });
}
const pastShown = c => c.past.length ? shownText(c.past[c.past.length - 1].shown, c.past[c.past.length - 1].state) : '';

function scoreboards() {
  let open = shownLevels.find(l => l.places.length > 1) || shownLevels[0];
  const box = h('div');
  const tabs = h('div.tabs', { role: 'tablist', 'aria-label': t('level') });
  const draw = () => {
    tabs.replaceChildren(...shownLevels.map(l => h('button', { type: 'button', role: 'tab', id: 'tab-' + l.n, 'aria-selected': String(l === open), 'aria-controls': 'board-' + l.n, tabindex: l === open ? 0 : -1, onclick: () => { open = l; draw(); tabs.querySelector('[aria-selected=true]').focus(); }, onkeydown: e => turn(e, l) }, pick(l.title), h('span.quiet', {}, ' ' + l.places.length))));
    box.replaceChildren(...shownLevels.map(l => h('div.board', { role: 'tabpanel', id: 'board-' + l.n, 'aria-labelledby': 'tab-' + l.n, 'data-open': String(l === open) }, h('h3.print-only', {}, pick(l.title)), scoreboard(l.places, l))));
  };
  const turn = (e, l) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[e.key];
    if (!step) return;
    e.stopPropagation();
    open = shownLevels[(shownLevels.indexOf(l) + step + shownLevels.length) % shownLevels.length];
    draw();
    tabs.querySelector('[aria-selected=true]').focus();
  };
  draw();
  return [shownLevels.length > 1 ? tabs : null, box];
}

function scoreboard(list, level) {
  const shownColumns = columns.filter(c => list.some(p => resultAt.has(p.n + ':' + c.n)));
  const first = shownColumns.includes(main) ? [main, ...shownColumns.filter(c => c !== main)] : shownColumns;
  const lead = first[0], at = (p, c) => resultAt.has(p.n + ':' + c.n) ? cellOf(p, c) : null;
  const cols = [
    { title: pick(level.title), cell: p => [placeLink(p), h('span.code', {}, p.code)], text: p => p.name },
    ...first.map(c => ({ title: title(c), number: true, optional: c !== lead, away: last() && c.changeOf === lead.n, cell: p => at(p, c) ? opens(at(p, c)) : '', text: p => at(p, c) ? (shownText(at(p, c).shown, node(at(p, c).node).state) + ' ' + band(at(p, c))).trim() : '', value: p => at(p, c) ? value(at(p, c).shown) : NaN }))];
  const extra = [];
  if (list.some(p => at(p, lead) && standing(at(p, lead)))) extra.push({ title: t(D.campaign.study ? 'position-for-study' : 'position'), number: true,
    cell: p => at(p, lead) ? [positionText(standing(at(p, lead))), at(p, lead).positionThen ? h('span.quiet', {}, ' ' + t('position-then', at(p, lead).positionThen)) : ''] : '',
    text: p => at(p, lead) ? positionText(standing(at(p, lead))) + (D.campaign.study ? ' (' + t('for-study') + ')' : '') : '', value: p => at(p, lead) ? value(at(p, lead).position) : NaN });
  if (last()) extra.push({ title: t('change'), number: true, cell: p => at(p, lead) ? change(at(p, lead)) : '', text: p => at(p, lead) ? changeText(at(p, lead)) : '', value: p => at(p, lead) ? value(at(p, lead).change) : NaN });
  const cover = { title: t('seen-due'), number: true, cell: p => at(p, lead) ? ring(node(at(p, lead).node).seen, node(at(p, lead).node).due) : '', text: p => at(p, lead) ? node(at(p, lead).node).seen + '/' + node(at(p, lead).node).due : '', value: p => { const n = at(p, lead) && node(at(p, lead).node); return n && n.due ? n.seen / n.due : NaN; } };
  cols.splice(2, 0, ...extra);
  cols.push(cover);
  return table({ label: t('scoreboard') + ' – ' + pick(level.title), name: D.campaign.id + '-' + level.code, rows: list, columns: cols, filter: list.length > 8, also: p => (p.code + ' ' + initials(p.name)).toLowerCase() });
}
function announcedTable(list) {
  return [h('p.quiet', {}, t('announced-note')), table({ label: t('announced'), fixed: true, rows: list, columns: [
    { title: t('place'), cell: a => placeLink(places[a.place - 1]), text: a => places[a.place - 1].name },
    { title: t('announced-what'), cell: a => h('strong', {}, pick(a.what)), text: a => pick(a.what) },
    { title: t('announced-value'), number: true, cell: a => announcedValue(a), text: a => announcedValue(a), value: () => NaN },
    { title: t('computed-here'), number: true, cell: a => computedBeside(a), text: () => '', value: () => NaN },
    { title: t('issuer'), cell: a => a.issuer, text: a => a.issuer },
    { title: t('document'), cell: a => a.document, text: a => a.document },
    { title: t('date'), cell: a => day(a.date), text: a => a.date } ] })];
}
const announcedValue = a => [a.value || '', a.position ? t('position-is', a.position) + (a.cohort ? t('in-cohort', a.cohort) : '') : a.cohort ? t('in-cohort', a.cohort) : ''].filter(Boolean).join(' · ') || '—';
function computedBeside(a) {
  const column = a.column ? columns[a.column - 1] : main, cell = cellOf(places[a.place - 1], column);
  const at = standing(cell);
  return cell ? [h('span.quiet', {}, title(column) + ' '), opens(cell), at && a.position ? h('span.quiet', {}, ' · ', studyMark(), t('position') + ' ' + positionText(at)) : null] : t('not-computed');
}
