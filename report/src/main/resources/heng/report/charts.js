// Charts drawn at the width there is, in shapes that a black-and-white printer keeps apart. Their numbers are those of the data.
function figure(titleText, svg, data, note) {
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', titleText);
  return h('figure', {}, h('figcaption', {}, titleText), svg, note && h('p.note', {}, note), h('details.data', {}, h('summary', {}, t('as-table')), data));
}
const canvas = (width, height, ...children) => g('svg.chart', { viewBox: `0 0 ${width} ${height}`, width, height }, ...children);
const wide = () => Math.max(300, Math.min(880, (document.getElementById('page') || document.body).clientWidth - 2));
function niceStep(span) {
  const rough = span / 5, size = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 2.5, 5, 10].map(k => k * size).find(step => step >= rough);
}
function ticks(low, high) {
  const step = niceStep(high - low), list = [];
  for (let at = Math.ceil(low / step - 1e-9) * step; at <= high + step * 1e-9; at += step) list.push(Math.round(at / step) * step);
  return list.map(at => +at.toPrecision(8));
}
// A picture is one thing to a screen reader; the links in it are for the pointer, the table beside it has them for everybody.
const leads = (href, ...parts) => g('g.leads', { onclick: () => { location.hash = href; } }, ...parts);
const tip = said => g('title', {}, said);

// rows: {label, href, shown, state, then}; line: {label, shown}
function bars(rows, { full, line }) {
  const width = wide(), narrow = width < 560, left = narrow ? 0 : 148, right = 64, step = narrow ? 44 : 30, top = line ? 20 : 6;
  const high = full ? value(full) : Math.max(...rows.map(r => value(r.shown)).filter(v => !Number.isNaN(v)), 0) * 1.05 || 1;
  const low = Math.min(0, ...rows.map(r => value(r.shown)).filter(v => !Number.isNaN(v)));
  const x = v => left + (v - low) / (high - low) * (width - left - right), height = top + rows.length * step + 22;
  const parts = ticks(low, high).flatMap(at => [g('line.grid', { x1: x(at), x2: x(at), y1: top, y2: height - 20 }), g('text.axis', { x: x(at), y: height - 6, 'text-anchor': at === low ? 'start' : 'middle' }, String(at))]);
  rows.forEach((row, i) => {
    const y = top + i * step, v = value(row.shown), by = narrow ? y + 20 : y + 7, thick = 16;
    parts.push(leads(row.href, g('text.label', { x: narrow ? 0 : left - 10, y: narrow ? y + 14 : y + 20, 'text-anchor': narrow ? 'start' : 'end' }, cut(row.label, narrow ? 24 : 11))));
    if (Number.isNaN(v)) { parts.push(g('text.quiet', { x: left + 4, y: by + 13 }, stateWord(row.state))); return; }
    parts.push(g('rect.bar' + (row.state === 'scored' ? '' : '.decided'), { x: Math.min(x(0), x(v)), y: by, width: Math.max(1, Math.abs(x(v) - x(0))), height: thick }, tip(`${row.label} ${shownText(row.shown, row.state)}`)));
    if (row.state !== 'scored') parts.push(g('text.quiet', { x: Math.max(x(0), Math.min(x(v) + 6, width - right - 60)), y: by + 13 }, stateWord(row.state)));
    if (row.then) parts.push(g('path.then', { d: `M${x(value(row.then))} ${by - 3}v${thick + 6}` }, tip(`${pick(last().title)} ${minus(row.then)}`)));
    parts.push(g('text.value', { x: width, y: by + 13, 'text-anchor': 'end' }, minus(row.shown)));
  });
  if (line && !Number.isNaN(value(line.shown))) {
    const at = x(value(line.shown));
    parts.push(g('path.mean', { d: `M${at} ${top - 4}V${height - 20}` }), g('text.axis', { x: Math.min(at, width - 4), y: 12, 'text-anchor': at > width - 120 ? 'end' : 'middle' }, `${line.label} ${minus(line.shown)}`));
  }
  return canvas(width, height, parts);
}
// Letters of the Latin alphabet take about half the width of a Chinese character.
function cut(label, most) {
  let room = most, kept = '';
  for (const c of label) {
    room -= /[\u2e80-\uffff]/.test(c) ? 1 : 0.56;
    if (room < 0) return kept.slice(0, -1) + '…';
    kept += c;
  }
  return label;
}

// groups: {label, href, points: {label, href, shown, due}}
function dots(groups) {
  const width = wide(), narrow = width < 560, left = narrow ? 0 : 148, right = 12, top = 8, all = groups.flatMap(x => x.points).map(p => value(p.shown));
  const low0 = Math.min(...all), high0 = Math.max(...all), step = niceStep(Math.max(high0 - low0, 1e-9)), low = Math.floor(low0 / step) * step, high = Math.ceil(high0 / step) * step;
  const x = v => left + 8 + (v - low) / (high - low || 1) * (width - left - right - 16), parts = [];
  const most = Math.max(...groups.flatMap(b => b.points).map(p => p.due), 1);
  let y = top;
  const bands = groups.map(group => {
    const placed = [], points = group.points.slice().sort((a, b) => value(a.shown) - value(b.shown)).map(p => {
      const r = 3 + 4 * Math.sqrt(p.due / most), cx = x(value(p.shown));
      let lane = 0;
      while (placed.some(o => o.lane === lane && Math.abs(o.cx - cx) < o.r + r + 0.5)) lane = lane <= 0 ? 1 - lane : -lane;
      placed.push({ cx, r, lane });
      return { p, cx, r, lane };
    });
    const low = Math.min(0, ...points.map(o => o.lane)), high = Math.max(0, ...points.map(o => o.lane)), head = narrow ? 20 : 0;
    const band = { group, points, y, head, middle: y + head + 10 - low * 9, height: head + 20 + (high - low) * 9 };
    y += band.height;
    return band;
  });
  const height = y + 22;
  ticks(low, high).forEach(at => parts.push(g('line.grid', { x1: x(at), x2: x(at), y1: top, y2: height - 20 }), g('text.axis', { x: x(at), y: height - 6, 'text-anchor': 'middle' }, String(at))));
  bands.forEach(b => {
    parts.push(g('line.row', { x1: 0, x2: width, y1: b.y + b.height, y2: b.y + b.height }));
    parts.push(leads(b.group.href, g('text.label', { x: narrow ? 0 : left - 10, y: narrow ? b.y + 14 : b.y + b.height / 2 + 5, 'text-anchor': narrow ? 'start' : 'end' }, cut(b.group.label, narrow ? 24 : 11))));
    b.points.forEach(({ p, cx, r, lane }) => parts.push(leads(p.href, g('circle.dot', { cx, cy: b.middle + lane * 9, r }, tip(`${p.label} ${minus(p.shown)}`)))));
  });
  return canvas(width, height, parts);
}

// Rounds from left to right; a round without a value is a gap.
function spark(cell) {
  const all = [...cell.past.map(p => value(p.shown)), value(cell.shown)];
  const known = all.filter(v => !Number.isNaN(v));
  if (known.length < 2) return null;
  const low = Math.min(...known), high = Math.max(...known), w = 96, ht = 28;
  const at = all.map((v, i) => Number.isNaN(v) ? null : [6 + i * (w - 12) / (all.length - 1), high === low ? ht / 2 : ht - 5 - (v - low) / (high - low) * (ht - 10)]);
  const d = at.map((p, i) => p ? (i && at[i - 1] ? 'L' : 'M') + p[0].toFixed(1) + ' ' + p[1].toFixed(1) : '').join('');
  const said = t('trend-title', [...cell.past.map((p, i) => pick(D.rounds[i].title) + ' ' + shownText(p.shown, p.state)), pick(D.campaign.title) + ' ' + minus(cell.shown)].join(' → '));
  return g('svg.spark', { viewBox: `0 0 ${w} ${ht}`, width: w, height: ht, role: 'img', 'aria-label': said }, tip(said), g('path', { d, fill: 'none' }), at.filter(Boolean).map((p, i, list) => g('circle' + (i === list.length - 1 ? '.now' : ''), { cx: p[0], cy: p[1], r: i === list.length - 1 ? 3 : 2 })));
}

// A bar of points earned on the full mark, as wide as its cell.
function mark(cell) {
  const share = cell.column.full && cell.shown !== '' ? Math.max(0, Math.min(1, value(cell.shown) / value(cell.column.full))) : 0;
  return cell.column.full ? g('svg.mark', { viewBox: '0 0 100 10', preserveAspectRatio: 'none', 'aria-hidden': 'true' }, g('rect.track', { x: 0, y: 1, width: 100, height: 8 }), g('rect.bar', { x: 0, y: 1, width: 100 * share, height: 8 })) : null;
}
