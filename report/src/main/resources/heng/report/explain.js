// The drawer: why a number is what it is. Each row opens further, down to the record. On a phone it is a page.
const MOST_ROWS = 40;
function drawerTitle(n) {
  return [n.site ? siteName(n.site) : n.place.name, title(n.column)];
}
function drawer(path) {
  const here = node(path[path.length - 1]);
  const base = '#' + route().path + '!';
  const [where, what] = drawerTitle(here);
  const crumbs = path.slice(0, -1).map((n, i) => { const [a, b] = drawerTitle(node(n)); return h('li', {}, link(base + path.slice(0, i + 1).join('.'), (i && node(path[i - 1]).place === node(n).place && !node(n).site ? '' : a + ' · ') + b)); });
  const cell = here.site ? null : cellOf(here.place, here.column);
  return [
    h('header', {},
      path.length > 1 ? h('nav', { 'aria-label': t('path') }, h('ol.crumbs', {}, crumbs)) : null,
      link('#' + route().path, h('span', { 'aria-hidden': 'true' }, '×'), h('span.hidden', {}, t('close')))),
    h('h2', { tabindex: -1 }, where + ' · ' + what),
    here.site ? h('p.quiet', {}, typeName(here.site.type), ' · ', link(toSite(here.site), t('site-page')), ' · ', placePath(here.place)) : h('p.quiet', {}, placePath(here.place), ' · ', link(toColumn(here.column), t('item-page'))),
    h('dl.facts', {},
      cell && cell.shown !== '' && h('div', {}, h('dt', {}, here.column.published && resultAt.has(here.place.n + ':' + here.column.n) ? t('published') : t('rounded')), h('dd.big', {}, shown(cell.shown, here.state))),
      h('div', {}, h('dt', {}, t('exact-value')), h('dd', {}, here.value ? exact(here.value, 0) : stateMark(here.state))),
      here.value && here.state !== 'scored' && h('div', {}, h('dt', {}, t('state')), h('dd', {}, stateMark(here.state), here.effect && ' · ' + t('effect-' + here.effect))),
      h('div', {}, h('dt', {}, t('seen-due')), h('dd', {}, ring(here.seen, here.due)))),
    ladder(here, path, base)];
}
const placePath = place => pathOf(place).map((p, i) => [i ? ' › ' : '', placeLink(p)]);

// A chain of steps on the same value is one ladder: the last step first.
function ladder(first, path, base) {
  const steps = [];
  for (let n = first; n; n = below(n)) steps.push(n);
  return steps.map((n, i) => h('section.step', {}, h('h3', {}, steps.length > 1 ? h('span.count', {}, String(steps.length - i)) : null, phrase(n.does)), rows(n, path, base)));
}
function below(n) {
  const parts = n.rows.filter(r => r.of);
  if (parts.length !== 1) return null;
  const only = node(parts[0].of);
  return only.column === n.column && only.site === n.site && only.place === n.place ? only : null;
}

function rows(n, path, base) {
  if (!n.rows.length) return h('p.empty', {}, n.due ? t('nobody-looked') : t('nothing-here'));
  const adds = !n.how && n.value !== '';
  const decimals = adds ? Math.max(decimalsOf(n.value), ...n.rows.map(r => decimalsOf(r.amount))) : Math.max(0, ...n.rows.map(r => decimalsOf(r.amount)));
  const weights = n.rows.some(r => r.detail.weight != null && r.detail.weight !== '1');
  const marks = weights && n.column.adds;
  const amounts = n.rows.some(r => r.amount !== '');
  const body = h('tbody');
  const draw = all => {
    body.replaceChildren(...(all ? n.rows : n.rows.slice(0, MOST_ROWS)).map(r => h('tr.' + r.kind, {}, h('th', { scope: 'row' }, whatOf(r, n, path, base)),
      weights && h('td.n', {}, r.detail.weight != null ? minus(r.detail.weight) : ''), amounts && h('td.n', {}, r.amount !== '' ? exact(r.amount, decimals) : '—'))));
    if (!all && n.rows.length > MOST_ROWS) body.append(h('tr', {}, h('td', { colspan: 1 + weights + amounts }, t('rows-shown', MOST_ROWS, n.rows.length), ' ', h('button.link', { type: 'button', onclick: () => draw(true) }, t('show-all')))));
  };
  draw(false);
  const total = adds && amounts ? h('tfoot', {}, h('tr', {}, h('th', { scope: 'row' }, t('sum')), weights && h('td.n', {}), h('td.n', {}, exact(n.value, decimals)))) : null;
  return [n.how ? h('p.quiet', {}, t('combined', phrase(n.how))) : null,
    h('div.scroll', { role: 'region', tabindex: 0, 'aria-label': phrase(n.does) }, h('table.rows', {}, h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, t('what')), weights && h('th.n', { scope: 'col' }, marks ? t('full-mark') : t('weight')), amounts && h('th.n', { scope: 'col' }, t('amount')))), body, total))];
}

function whatOf(r, above, path, base) {
  if (r.record) return recordLine(r.record);
  const kind = r.kind === 'term' ? null : h('span.kind', {}, t('kind-' + r.kind));
  if (!r.of) return [kind, ' ', phrase(r.label), details(r.detail)];
  const n = node(r.of), at = base + [...path, n.n].join('.');
  const said = n.column === above.column && n.site === above.site && n.place === above.place;
  const name = said ? phrase(r.label) : n.column !== above.column && n.place === above.place ? title(n.column) : n.site ? siteName(n.site) : n.place.name + (n.column !== above.column ? ' · ' + title(n.column) : '');
  const result = n.value && n.value !== r.amount ? minus(n.value.length > 8 ? n.value.slice(0, n.value.indexOf('.') + 5) + '…' : n.value) : '';
  return [said ? name : link(at, name), h('span.is', {}, n.state === 'scored' ? result && ' = ' + result : [' ', result && '= ' + result + ' ', stateMark(n.state)]), n.site && !said ? seenAt(n) : null, details(r.detail)];
}
// What was recorded at a site, in a line.
function seenAt(n) {
  const found = [];
  for (let at = n; at; at = at.rows.length && at.rows[0].of ? node(at.rows[0].of) : null) at.rows.forEach(r => { if (r.record) found.push(r.record); });
  return found.length ? h('span.seen', {}, found.slice(0, 3).map(fieldsText).join('; ') + (found.length > 3 ? ' …' : '')) : null;
}
function recordLine(r) {
  return [h('span.rec', {}, link('#/r/' + encodeURIComponent(r.id), r.id)), ' ', h('span.quiet', {}, clock(r.time)), ' ', h('span.fields', {}, fieldsText(r)), r.corrects ? h('span.quiet', {}, ' · ' + t('corrects', r.corrects)) : null, r.method ? h('span.quiet', {}, ' · ' + methodName(r.method)) : null];
}
// Attributes a formula saw, a cohort, earlier rounds, the key of a table.
function details(detail) {
  const parts = [];
  if (detail.names) parts.push(Object.entries(detail.names).map(([k, v]) => `${k} = ${v}`).join(', '));
  if (detail.values) parts.push(t('cohort-of', detail.values.length));
  if (detail.past) parts.push(detail.past.map(v => v == null ? stateWord('no evidence') : minus(v)).join(' → '));
  if (detail.key) parts.push(detail.key);
  return parts.length ? h('span.seen', {}, parts.join('; ')) : null;
}
