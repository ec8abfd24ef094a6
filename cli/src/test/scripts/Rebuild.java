// Computes every number in the files that `heng explain --as json` wrote again, from the records up. Knows docs/scoring.md and the JDK, nothing of Heng.
// java Rebuild.java FILE… prints "N numbers, M nodes rebuilt", or the first that differs and ends with status 1.
import java.math.*;
import java.nio.file.*;
import java.util.*;
import java.util.stream.*;

class Rebuild {
    record V(String state, String effect, BigDecimal over, BigDecimal under, Map<String, Long> tally) {   // under: null but for quotients
        BigDecimal value() { return over == null || under == null ? over : div(over, under); }
        BigDecimal counts() { return "zero".equals(effect) ? BigDecimal.ZERO : value(); }
        boolean risen() { return "rises".equals(effect) && SEVERITY.indexOf(state) > 0; }
        V to(BigDecimal x) { return x == null ? none() : new V(state, effect, x, null, null); }
        V decided(String s, String e) { return s.equals("no evidence") || s.equals("not applicable") ? bare(s) : SEVERITY.indexOf(state) > SEVERITY.indexOf(s) ? this : new V(s, e, over, under, tally); }
    }
    static final List<String> SEVERITY = List.of("scored", "failed", "vetoed", "suspended", "barred");
    static final List<String> OPS = List.of("measure", "pool", "points", "steps", "above", "look-up", "case", "formula", "relate", "gate", "children", "column", "attribute", "table", "events", "title", "result");
    static final BigDecimal ONE = BigDecimal.ONE;
    static boolean exact; static int nodes;
    static V bare(String state) { return new V(state, null, null, null, null); }
    static V none() { return bare("no evidence"); }
    static V scored(BigDecimal x) { return x == null ? none() : new V("scored", null, x, null, null); }
    static BigDecimal dec(Object o) { return new BigDecimal(o.toString()); }
    static BigDecimal div(BigDecimal a, BigDecimal b) { return b.signum() == 0 ? null : exact ? a.divide(b, 12, RoundingMode.HALF_EVEN) : a.divide(b, MathContext.DECIMAL128); }
    static BigDecimal grid(BigDecimal a) { return exact ? a.setScale(12, RoundingMode.HALF_EVEN) : a.round(MathContext.DECIMAL128); }
    static BigDecimal real(double d) { return Double.isFinite(d) ? new BigDecimal(d) : null; }
    static BigDecimal sum(Collection<BigDecimal> xs) { return xs.stream().reduce(BigDecimal.ZERO, BigDecimal::add); }
    static BigDecimal dot(List<BigDecimal> xs, List<BigDecimal> ws) { return sum(IntStream.range(0, xs.size()).mapToObj(i -> xs.get(i).multiply(ws.get(i))).toList()); }
    static BigDecimal mean(List<BigDecimal> xs, List<BigDecimal> ws) { return div(dot(xs, ws), sum(ws)); }

    static V node(Map<String, Object> n) {
        var doing = map(n.get("do")); String op = OPS.stream().filter(doing::containsKey).findFirst().orElseThrow(); Object how = doing.get(op); nodes++;
        var rows = maps(n.get("rows")); var parts = rows.stream().filter(r -> r.containsKey("of")).map(r -> node(map(r.get("of")))).toList();
        V x = parts.isEmpty() ? null : parts.getFirst(); var last = rows.isEmpty() ? Map.<String, Object>of() : rows.getLast();
        String effect = (String) doing.getOrDefault("effect", "rises");
        V v = switch (op) {
            case "measure" -> measure(map(how), rows.stream().map(r -> map(r.get("record"))).toList(), (List<?>) n.get("coverage"));
            case "pool" -> pool(map(how), rows, parts);
            case "children" -> children(map(how), rows, parts);
            case "column" -> x;
            case "attribute", "events", "title", "result" -> last.containsKey("value") && last.get("value") != null ? new V((String) last.get("state"), (String) n.get("effect"), dec(last.get("value")), null, null) : bare((String) last.getOrDefault("state", "no evidence"));
            case "table" -> { var t = map(how); Object y = map(t.get("rows")).getOrDefault(last.get("key"), t.get("else")); yield y == null ? none() : scored(dec(y)); }
            case "gate" -> { boolean uses = how.toString().contains("{name=x}"); yield x.value() == null && uses ? x : truth(eval(how, names(last, x, n))) ? x.decided((String) doing.get("state"), effect) : x; }
            default -> x.tally() == null && x.value() == null ? (x.over() != null ? none() : x) : x.tally() != null ? graded(x, map(how), doing) : map(op, how, doing, x, last, n);
        };
        if (v.over() != null && v.value() == null && !op.equals("measure") && !op.equals("pool")) v = none();
        BigDecimal told = n.get("value") == null ? null : dec(n.get("value")), got = v.value();
        String state = v.tally() == null && v.state().equals("scored") && got == null ? "no evidence" : v.state();
        if (!state.equals(n.get("state")) || v.tally() == null && (told == null) != (got == null) || told != null && off(told, got)) throw new AssertionError(n.get("column") + " of " + n.get("place") + " " + op + ": told " + n.get("state") + " " + told + ", rebuilt " + state + " " + got);
        return v;
    }
    static boolean off(BigDecimal a, BigDecimal b) { return exact ? a.compareTo(b) != 0 : a.subtract(b).abs().doubleValue() > 1e-12 * Math.max(1, b.abs().doubleValue()); }

    static V measure(Map<String, Object> how, List<Map<String, Object>> records, List<?> coverage) {
        boolean site = how.get("by").equals("site"), visited = ((Long) coverage.getFirst()) > 0;
        if (records.stream().anyMatch(r -> r.containsKey("notApplicable"))) return bare("not applicable");
        if (records.isEmpty() && !(visited && site)) return none();
        var take = map(how.get("take")); String what = take.keySet().iterator().next(); Object of = take.get(what);
        var fields = records.stream().map(r -> map(r.get("fields"))).toList(); var n = BigDecimal.valueOf(records.size());
        var xs = what.equals("records") || what.equals("grade") ? null : fields.stream().map(f -> (BigDecimal) eval(what.equals("ratio") ? ((List<?>) of).getFirst() : of, f)).toList();
        return switch (what) {
            case "count" -> scored(take.get("per").equals("visit") ? BigDecimal.valueOf(xs.stream().filter(x -> x.signum() > 0).count()) : sum(xs));
            case "sum" -> scored(sum(xs));
            case "records" -> scored(n);
            case "mean" -> new V("scored", null, sum(xs), n, null);
            case "ratio" -> new V("scored", null, sum(xs), sum(fields.stream().map(f -> (BigDecimal) eval(((List<?>) of).getLast(), f)).toList()), null);
            default -> new V("scored", null, null, null, fields.stream().collect(Collectors.groupingBy(f -> (String) f.get(of), TreeMap::new, Collectors.counting())));
        };
    }
    static V pool(Map<String, Object> how, List<Map<String, Object>> rows, List<V> parts) {
        boolean sums = how.get("kind").equals("sums"), unseen = false; List<V> in = new ArrayList<>(); List<BigDecimal> ws = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            V p = parts.get(i); Object w = sums || !how.get("kind").equals("mean") ? "1" : rows.get(i).get("weight");
            if (p.state().equals("not applicable")) continue;
            boolean gone = p.tally() == null && p.value() == null; unseen |= gone || w == null;
            if (gone && how.get("missing").equals("zero") && !sums) { p = scored(BigDecimal.ZERO); gone = false; }
            if (sums && p.over() != null) gone = false;
            if (!gone && w != null) { in.add(p); ws.add(dec(w)); }
        }
        if (unseen && how.get("missing").equals("fail")) return risen(none(), parts);
        if (in.isEmpty()) return unseen ? none() : bare("not applicable");
        var xs = in.stream().map(V::counts).toList(); V v = !sums ? scored(how.get("kind").equals("min") ? Collections.min(xs) : how.get("kind").equals("max") ? Collections.max(xs) : mean(xs, ws))
                : in.stream().reduce((a, b) -> new V("scored", null, add(a.over(), b.over()), add(a.under(), b.under()), tally(a, b))).orElseThrow();
        return risen(v, parts);
    }
    static BigDecimal add(BigDecimal a, BigDecimal b) { return a == null ? b : b == null ? a : a.add(b); }
    static Map<String, Long> tally(V a, V b) { if (a.tally() == null || b.tally() == null) return a.tally(); var m = new TreeMap<>(a.tally()); b.tally().forEach((k, c) -> m.merge(k, c, Long::sum)); return m; }
    static V risen(V v, List<V> parts) { for (V p : parts) if (p.risen() && !v.state().startsWith("no")) v = v.decided(p.state(), "rises"); return v; }

    static V children(Map<String, Object> how, List<Map<String, Object>> rows, List<V> parts) {
        List<BigDecimal> xs = new ArrayList<>(), ws = new ArrayList<>(); var all = ((List<?>) how.get("of")).stream().map(c -> dec(((List<?>) c).get(1))).toList();
        int applicable = 0, present = 0; Map<String, Object> names = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).state().equals("not applicable")) continue;
            BigDecimal x = parts.get(i).counts(); applicable++; if (x != null) present++; else if (how.get("missing").equals("zero")) x = BigDecimal.ZERO;
            if (x != null) { xs.add(x); ws.add(all.get(i)); names.put(rows.get(i).get("label").toString(), x); }
        }
        if (applicable == 0) return bare("not applicable");
        if (xs.isEmpty() || present < applicable && how.get("missing").equals("fail") || how.get("least") != null && present < dec(how.get("least")).doubleValue() * applicable - 1e-9) return none();
        Object c = how.get("combine"); var m = c instanceof Map<?, ?> ? map(c) : Map.<String, Object>of(); BigDecimal v;
        if ("sum".equals(c)) v = grid(dot(xs, ws));
        else if ("min".equals(c)) v = Collections.min(xs); else if ("max".equals(c)) v = Collections.max(xs);
        else if (m.containsKey("sum")) v = sum(ws).signum() == 0 ? null : div(sum(xs).multiply(sum(all)), sum(ws));
        else if (m.containsKey("formula")) { Object y = eval(m.get("formula"), names); v = y instanceof Boolean b ? b ? ONE : BigDecimal.ZERO : (BigDecimal) y; }
        else if (m.containsKey("best")) { var order = IntStream.range(0, xs.size()).boxed().sorted((i, j) -> xs.get(j).compareTo(xs.get(i))).limit((Long) m.get("best")).toList(); var bx = order.stream().map(xs::get).toList(); var bw = order.stream().map(ws::get).toList(); v = m.get("of").equals("sum") ? grid(dot(bx, bw)) : mean(bx, bw); }
        else if (dec(m.get("mean")).compareTo(ONE) == 0) v = mean(xs, ws);
        else { double p = dec(m.get("mean")).doubleValue(); boolean bad = xs.stream().anyMatch(x -> x.signum() < 0); v = bad ? null : p <= 0 && xs.stream().anyMatch(x -> x.signum() == 0) ? BigDecimal.ZERO
                : real(p == 0 ? Math.exp(mean(xs.stream().map(x -> real(Math.log(x.doubleValue()))).toList(), ws).doubleValue()) : Math.pow(mean(xs.stream().map(x -> real(Math.pow(x.doubleValue(), p))).toList(), ws).doubleValue(), 1 / p)); }
        return v == null ? none() : risen(scored(v), parts);
    }
    static V graded(V x, Map<String, Object> rows, Map<String, Object> doing) {
        var ys = x.tally().keySet().stream().map(g -> map(rows.getOrDefault(g, doing.getOrDefault("else", Map.of()))).get("value")).toList();
        return ys.contains(null) || ys.isEmpty() ? none() : x.to(mean(ys.stream().map(Rebuild::dec).toList(), x.tally().values().stream().map(BigDecimal::valueOf).toList()));
    }
    static V map(String op, Object how, Map<String, Object> doing, V x, Map<String, Object> last, Map<String, Object> n) {
        BigDecimal v = x.value(); String effect = (String) doing.getOrDefault("effect", "rises");
        switch (op) {
            case "points": { var ps = ((List<?>) how).stream().map(p -> ((List<?>) p).stream().map(Rebuild::dec).toList()).toList();
                if (v.compareTo(ps.getFirst().getFirst()) <= 0) return x.to(ps.getFirst().getLast());
                for (int i = 1; i < ps.size(); i++) { var a = ps.get(i - 1); var b = ps.get(i); if (v.compareTo(b.getFirst()) <= 0) return x.to(a.getLast().add(div(v.subtract(a.getFirst()).multiply(b.getLast().subtract(a.getLast())), b.getFirst().subtract(a.getFirst())))); }
                return x.to(ps.getLast().getLast()); }
            case "steps", "above": { var row = maps(how).getFirst(); for (var r : maps(how)) { int s = v.compareTo(dec(r.get("from"))); if (s > 0 || s == 0 && op.equals("steps")) row = r; } return answer(x, map(row.get("answer")), effect); }
            case "look-up": { Object a = map(how).entrySet().stream().filter(r -> r.getKey().matches("[+-]?[0-9.]+") && dec(r.getKey()).compareTo(v) == 0).<Object>map(Map.Entry::getValue).findFirst().orElse(doing.get("else")); return a == null ? none() : answer(x, map(a), effect); }
            case "case": { if (v.signum() <= 0) return x.to(BigDecimal.ZERO); Object a = map(how).getOrDefault(map(last.getOrDefault("names", Map.of())).get(doing.get("attribute")), doing.getOrDefault("else", Map.of("value", "0"))); return answer(x, map(a), effect); }
            case "formula": { Object y = eval(how, names(last, x, n)); return y instanceof String s ? x.decided(s, effect) : y == null ? none() : x.to(y instanceof Boolean b ? b ? ONE : BigDecimal.ZERO : (BigDecimal) y); }
            default: return related(map(how), x, last);
        }
    }
    static V answer(V x, Map<String, Object> a, String effect) { V v = a.get("value") == null ? x : x.to(dec(a.get("value"))); return a.get("state") == null ? v : v.decided((String) a.get("state"), effect); }
    static V related(Map<String, Object> how, V x, Map<String, Object> last) {
        String what = how.keySet().iterator().next(); BigDecimal v = x.value(); List<?> list = (List<?>) last.getOrDefault("values", last.get("past")); var xs = list.stream().filter(Objects::nonNull).map(Rebuild::dec).toList();
        if (what.equals("min-max")) { var ends = (List<?>) how.get(what); BigDecimal lo = Collections.min(xs), hi = Collections.max(xs), r = hi.equals(lo) ? null : div(v.subtract(lo).multiply(dec(ends.getLast()).subtract(dec(ends.getFirst()))), hi.subtract(lo)); return r == null ? none() : x.to(dec(ends.getFirst()).add(r)); }
        if (what.equals("trend")) { var t = map(how.get(what)); int k = ((Long) t.get("rounds")).intValue(); var past = list.subList(Math.max(0, list.size() - k), list.size()); if (past.size() < k || past.contains(null)) return none(); if (t.get("of").equals("change")) return x.to(v.subtract(dec(past.getLast()))); }
        throw new UnsupportedOperationException("relate " + how);
    }
    static Map<String, Object> names(Map<String, Object> last, V x, Map<String, Object> n) { var m = new HashMap<>(map(last.getOrDefault("names", Map.of()))); m.put("x", x.value()); var c = (List<?>) n.get("coverage"); m.put("seen", dec(c.getFirst())); m.put("due", dec(c.getLast())); return m; }
    static boolean truth(Object o) { return o instanceof Boolean b ? b : o instanceof BigDecimal d && d.signum() != 0; }

    static Object eval(Object f, Map<String, Object> names) {   // a number, a truth, a state or text, or null
        if (f instanceof String s) return dec(s);
        if (f instanceof Map<?, ?> m) {
            if (m.containsKey("name")) { Object v = names.get(m.get("name")); return v instanceof String s && s.matches("[+-]?[0-9.]+") ? dec(s) : v; }
            if (m.containsKey("text")) return m.get("text"); if (m.containsKey("state")) return m.get("state");
            for (Object b : (List<?>) m.get("case")) { Object c = eval(((List<?>) b).getFirst(), names); if (c == null) return null; if (truth(c)) return eval(((List<?>) b).getLast(), names); }
            return eval(m.get("else"), names);
        }
        var l = (List<?>) f; String op = (String) l.getFirst(); var a = new ArrayList<Object>(); for (Object o : l.subList(1, l.size())) a.add(eval(o, names));
        if (op.equals("present")) return a.getFirst() != null; if (a.contains(null)) return null;
        if (op.equals("=") || op.equals("!=")) { Object p = a.getFirst(), q = a.getLast(); boolean same = p instanceof BigDecimal b && q instanceof BigDecimal c ? b.compareTo(c) == 0 : p.toString().equals(q.toString()); return same == op.equals("="); }
        var d = a.stream().map(o -> o instanceof Boolean b ? b ? ONE : BigDecimal.ZERO : o instanceof BigDecimal b ? b : null).toList(); BigDecimal p = d.getFirst(), q = d.getLast(); if (p == null || q == null) return null;
        return switch (op) {
            case "+" -> p.add(q); case "-" -> p.subtract(q); case "*" -> grid(p.multiply(q)); case "/" -> div(p, q); case "neg" -> p.negate();
            case "<" -> p.compareTo(q) < 0; case "<=" -> p.compareTo(q) <= 0; case ">" -> p.compareTo(q) > 0; case ">=" -> p.compareTo(q) >= 0;
            case "and" -> truth(p) && truth(q); case "or" -> truth(p) || truth(q); case "not" -> !truth(p);
            case "max" -> Collections.max(d); case "min" -> Collections.min(d); case "mean" -> div(sum(d), BigDecimal.valueOf(d.size())); case "abs" -> p.abs();
            case "ceil" -> p.setScale(0, RoundingMode.CEILING); case "floor" -> p.setScale(0, RoundingMode.FLOOR); case "round" -> p.setScale(d.size() == 1 ? 0 : q.intValue(), RoundingMode.HALF_UP);
            case "ln" -> real(Math.log(p.doubleValue())); case "exp" -> real(Math.exp(p.doubleValue())); case "sqrt" -> real(Math.sqrt(p.doubleValue())); case "^" -> real(Math.pow(p.doubleValue(), q.doubleValue()));
            default -> throw new UnsupportedOperationException(op);
        };
    }
    @SuppressWarnings("unchecked") static Map<String, Object> map(Object o) { return (Map<String, Object>) o; }
    static List<Map<String, Object>> maps(Object o) { return ((List<?>) o).stream().map(Rebuild::map).toList(); }

    static String text; static int at;   // JSON, as RFC 8259 has it
    static Object json() {
        space(); char c = text.charAt(at);
        if (c == '{') { var m = new LinkedHashMap<String, Object>(); at++; space(); while (text.charAt(at) != '}') { String k = (String) json(); space(); at++; m.put(k, json()); space(); if (text.charAt(at) == ',') { at++; space(); } } at++; return m; }
        if (c == '[') { var l = new ArrayList<Object>(); at++; space(); while (text.charAt(at) != ']') { l.add(json()); space(); if (text.charAt(at) == ',') { at++; space(); } } at++; return l; }
        if (c == '"') { var b = new StringBuilder(); for (at++; text.charAt(at) != '"'; at++) if (text.charAt(at) != '\\') b.append(text.charAt(at)); else { char e = text.charAt(++at); if (e == 'u') { b.append((char) Integer.parseInt(text.substring(at + 1, at + 5), 16)); at += 4; } else b.append("nrtbf".indexOf(e) < 0 ? e : "\n\r\t\b\f".charAt("nrtbf".indexOf(e))); } at++; return b.toString(); }
        int from = at; while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) at++; String w = text.substring(from, at);
        return switch (w) { case "null" -> null; case "true" -> true; case "false" -> false; default -> Long.valueOf(w); };
    }
    static void space() { while (at < text.length() && " \n\r\t".indexOf(text.charAt(at)) >= 0) at++; }

    public static void main(String... files) throws Exception {
        for (String file : files) {
            text = Files.readString(Path.of(file)); at = 0; var top = map(json()); exact = top.get("arithmetic").equals("exact"); var number = map(top.get("number"));
            V v; try { v = node(map(number.get("of"))); } catch (AssertionError | RuntimeException wrong) { System.out.println(file + ": " + wrong); System.exit(1); return; }
            var mode = Map.of("half-up", RoundingMode.HALF_UP, "half-even", RoundingMode.HALF_EVEN, "down", RoundingMode.DOWN).getOrDefault(number.get("rounding"), RoundingMode.UNNECESSARY);
            Object told = number.get("published"); BigDecimal x = v.value(); boolean same = told == null ? x == null : x != null && (number.get("decimals") == null ? !off(dec(told), x) : x.setScale(((Long) number.get("decimals")).intValue(), mode).compareTo(dec(told)) == 0);
            if (!same) { System.out.println(file + ": published " + told + ", rebuilt " + x); System.exit(1); }
        }
        System.out.println(files.length + " numbers, " + nodes + " nodes rebuilt");
    }
}
