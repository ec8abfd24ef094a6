package heng.server.people.internal;

import heng.core.text.Problems;
import heng.core.text.Refusal;
import heng.core.text.Spot;
import heng.server.people.Audit;
import heng.server.people.Grant;
import heng.server.people.People;
import heng.server.people.PeopleImport;
import heng.server.people.PeopleRefusal;
import heng.server.people.PeopleRefusal.Code;
import heng.server.people.Person;
import heng.store.Column;
import heng.store.DataFolder;
import heng.store.FileRef;
import heng.store.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/// All rows are looked at first, those of one phone number together; then the good ones are written in one transaction.
@Service
class TablePeopleImport implements PeopleImport {

    private final JdbcPeople people;
    private final DraftCheck check;
    private final GrantWords words;
    private final Acting acting;
    private final Audit audit;

    TablePeopleImport(JdbcPeople people, DraftCheck check, GrantWords words, Acting acting, Audit audit) {
        this.people = people;
        this.check = check;
        this.words = words;
        this.acting = acting;
        this.audit = audit;
    }

    /// A row as it was read, with what is wrong with it so far.
    private record Line(int number, String text, String called, String phone, List<Grant> grants, List<PeopleRefusal> refusals) {}

    @Override
    public Report lines(Person actor, String text) {
        List<List<String>> table = PastedLines.table(text);
        if (table.isEmpty()) return whole(PeopleRefusal.of(Code.NO_ROWS, ""));
        PeopleColumns columns = PeopleColumns.of(table.getFirst());
        if (!columns.complete()) return whole(PeopleRefusal.of(Code.NO_HEAD, String.join(" ", table.getFirst())));
        List<Line> lines = new ArrayList<>();
        for (List<String> row : table.subList(1, table.size())) lines.add(line(lines.size() + 1, row, columns));
        return take(actor, lines, List.of());
    }

    @Override
    public Report file(Person actor, Path file) {
        Problems problems = new Problems();
        List<Line> lines = new ArrayList<>();
        List<String> names = new ArrayList<>();
        FileRef named = new FileRef(file.getFileName().toString(), Spot.of(file.getFileName().toString()));
        boolean whole = Table.read(new DataFolder(file.getParent()), named, problems, head -> {
            List<Column> columns = head.others(List.of());
            columns.forEach(column -> names.add(column.name()));
            PeopleColumns found = PeopleColumns.of(names);
            return row -> {
                if (found.complete() && lines.size() <= MOST_ROWS) lines.add(line(row.spot().line(), columns.stream().map(row::text).toList(), found));
            };
        });
        if (!whole) return new Report(0, 0, 0, List.of(), problems.list(), Optional.empty(), List.of());
        if (!PeopleColumns.of(names).complete()) return whole(PeopleRefusal.of(Code.NO_HEAD, String.join(" ", names)));
        return take(actor, lines, problems.list());
    }

    private static Report whole(PeopleRefusal refusal) {
        return new Report(0, 0, 0, List.of(), List.of(), Optional.of(refusal), List.of());
    }

    private Line line(int number, List<String> row, PeopleColumns columns) {
        List<PeopleRefusal> refusals = new ArrayList<>();
        List<Grant> grants = words.read(cell(row, columns.role()), cell(row, columns.place()), refusals);
        return new Line(number, String.join(" ", row), cell(row, columns.name()), cell(row, columns.phone()), grants, refusals);
    }

    private static String cell(List<String> row, int index) {
        return index < row.size() ? row.get(index) : "";
    }

    private Report take(Person actor, List<Line> lines, List<Refusal> broken) {
        if (lines.isEmpty() && broken.isEmpty()) return whole(PeopleRefusal.of(Code.NO_ROWS, ""));
        if (lines.size() > MOST_ROWS) return whole(PeopleRefusal.of(Code.TOO_MANY_ROWS, String.valueOf(lines.size())));
        Map<String, List<Line>> byPhone = new LinkedHashMap<>();
        for (Line line : lines) byPhone.computeIfAbsent(Phone.of(line.phone()).orElse("line " + line.number()), _ -> new ArrayList<>()).add(line);
        List<RefusedRow> refused = new ArrayList<>();
        Map<List<Line>, Draft> good = new LinkedHashMap<>();
        for (List<Line> person : byPhone.values()) draft(actor, person, refused).ifPresent(draft -> good.put(person, draft));
        return acting.as(actor, () -> write(actor, good, refused, broken));
    }

    /// What all rows of one number say together; empty where one of them is refused.
    private Optional<Draft> draft(Person actor, List<Line> rows, List<RefusedRow> refused) {
        Set<Grant> grants = new LinkedHashSet<>();
        rows.forEach(row -> grants.addAll(row.grants()));
        var draft = new Draft(rows.getFirst().called(), rows.getFirst().phone(), List.copyOf(grants));
        boolean clean = true;
        for (Line row : rows) {
            List<PeopleRefusal> found = new ArrayList<>(row.refusals());
            check.check(actor, new Draft(row.called(), row.phone(), row.grants())).stream().filter(one -> found.isEmpty() || one.code() != Code.GRANTS_MISSING).forEach(found::add);
            if (!row.called().equals(draft.called())) found.add(new PeopleRefusal(Code.PHONE_TWICE, row.phone(), draft.called()));
            if (!found.isEmpty()) refused.add(new RefusedRow(row.number(), row.text(), found));
            clean &= found.isEmpty();
        }
        if (clean && grants.size() > People.MOST_GRANTS) return refuse(rows.getFirst(), PeopleRefusal.of(Code.TOO_MANY_GRANTS, String.valueOf(grants.size())), refused);
        return clean ? Optional.of(draft) : Optional.empty();
    }

    private static Optional<Draft> refuse(Line row, PeopleRefusal refusal, List<RefusedRow> refused) {
        refused.add(new RefusedRow(row.number(), row.text(), List.of(refusal)));
        return Optional.empty();
    }

    private Report write(Person actor, Map<List<Line>, Draft> good, List<RefusedRow> refused, List<Refusal> broken) {
        int[] counts = new int[3];
        List<People.Link> links = new ArrayList<>();
        good.forEach((rows, draft) -> {
            Optional<People.Kept> known = people.byPhone(Phone.of(draft.phone()).orElseThrow());
            switch (known.isPresent() ? people.update(actor, known.get(), draft) : people.insert(actor, draft)) {
                case People.Made.Done(String _, boolean fresh, boolean changed, Optional<People.Link> link) -> {
                    counts[fresh ? 0 : changed ? 1 : 2]++;
                    link.ifPresent(links::add);
                }
                case People.Made.Refused(List<PeopleRefusal> refusals) -> refused.add(new RefusedRow(rows.getFirst().number(), rows.getFirst().text(), refusals));
            }
        });
        refused.sort(java.util.Comparator.comparingInt(RefusedRow::line));
        audit.note(actor, Audit.What.ACCOUNTS_IMPORTED, String.format(Locale.ROOT, "+%d ~%d =%d !%d", counts[0], counts[1], counts[2], refused.size()));
        return new Report(counts[0], counts[1], counts[2], List.copyOf(refused), broken, Optional.empty(), List.copyOf(links));
    }
}
