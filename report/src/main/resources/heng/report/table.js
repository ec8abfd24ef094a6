// A table that sorts, filters, chooses columns and gives out exactly what is seen.
// columns: {title, number?, cell: row => content, text: row => string, value?: row => number, optional?}
const CHUNK = 60;
function table(options) {
  const { columns: all, rows, label, name } = options;
  let order = options.order || null, wanted = '', full = rows.length <= CHUNK * 2, hidden = new Set(all.filter(c => c.away));
  const box = h('div.tablebox');
  const region = h('div.scroll', { role: 'region', tabindex: 0, 'aria-label': label });
  const foot = h('p.more');
  const seen = () => all.filter(c => !hidden.has(c));
  function kept() {
    let list = rows.slice();
    if (wanted) list = list.filter(row => all.some(c => c.text(row).toLowerCase().includes(wanted)) || (options.also && options.also(row).includes(wanted)));
    if (order) list.sort((a, b) => order.way * compare(order.column, a, b));
    return list;
  }
  function compare(c, a, b) {
    if (!c.number) return c.text(a).localeCompare(c.text(b), state.lang);
    const x = c.value(a), y = c.value(b);
    if (Number.isNaN(x) || Number.isNaN(y)) return Number.isNaN(x) && Number.isNaN(y) ? 0 : (Number.isNaN(x) ? 1 : -1) * order.way;
    return x - y;
  }
  function head(c) {
    const way = order && order.column === c ? order.way : 0;
    const mark = h('span.sort', { 'aria-hidden': 'true' }, way > 0 ? '▲' : way < 0 ? '▼' : '');
    return h('th' + (c.number ? '.n' : ''), { scope: 'col', 'aria-sort': way > 0 ? 'ascending' : way < 0 ? 'descending' : null },
      options.fixed ? c.title : h('button', { type: 'button', onclick: () => { order = { column: c, way: way ? -way : c.number ? -1 : 1 }; draw(); } }, c.title, mark));
  }
  function draw() {
    const list = kept(), cols = seen();
    const part = full ? list : list.slice(0, CHUNK);
    const body = part.map(row => h('tr' + (options.rowClass ? options.rowClass(row) : ''), {}, cols.map((c, i) => h(i === 0 ? 'th' : 'td' + (c.number ? '.n' : ''), { scope: i === 0 ? 'row' : null }, c.cell(row)))));
    const focus = document.activeElement && region.contains(document.activeElement) ? [...region.querySelectorAll('th button')].indexOf(document.activeElement) : -1;
    region.replaceChildren(h('table', {}, h('caption.hidden', {}, label), h('thead', {}, h('tr', {}, cols.map(head))), h('tbody', {}, body), options.foot ? h('tfoot', {}, options.foot) : null));
    if (focus >= 0) region.querySelectorAll('th button')[focus].focus();
    foot.replaceChildren();
    if (!list.length) foot.append(t('nothing-found'));
    else if (part.length < list.length) foot.append(t('rows-shown', part.length, list.length), ' ', h('button.link', { type: 'button', onclick: () => { full = true; draw(); } }, t('show-all')));
  }
  const tools = h('div.tools');
  if (options.filter) tools.append(h('label.filter', {}, h('span.hidden', {}, t('filter')), h('input', { type: 'search', placeholder: t('filter-hint'), 'aria-label': t('filter') + ' – ' + label, oninput: e => { wanted = e.target.value.trim().toLowerCase(); draw(); } })));
  if (all.some(c => c.optional)) {
    tools.append(h('details.chooser', {}, h('summary', {}, t('columns')), h('div.panel', {}, all.filter(c => c.optional).map(c =>
      h('label', {}, h('input', { type: 'checkbox', checked: !hidden.has(c), onchange: e => { if (e.target.checked) hidden.delete(c); else hidden.add(c); draw(); } }), c.title)))));
  }
  if (name) tools.append(h('button.link', { type: 'button', onclick: () => download(name + '.csv', csv()) }, t('export')));
  const quoted = cell => /[",\n]/.test(cell) ? '"' + cell.replaceAll('"', '""') + '"' : cell;
  const csv = () => [seen().map(c => c.head || c.title), ...kept().map(row => seen().map(c => c.text(row)))].map(line => line.map(quoted).join(',')).join('\r\n')
    + '\r\n' + quoted(t('source-line', D.standard.id, D.standard.edition, D.standard.hash)) + '\r\n' + (D.campaign.study ? quoted(t('study-notice')) + '\r\n' : '') + (D.campaign.notice ? quoted(pick(D.campaign.notice)) + '\r\n' : '');
  draw();
  box.append(...(tools.childNodes.length ? [tools] : []), region, foot);
  return box;
}
const value = number => number === '' ? NaN : parseFloat(number);
