package heng.server.people.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhoneTest {

    /// What was written, and the number it is; a dash where it is none.
    private static final String TABLE = """
            13800000001        | 13800000001
            138 0000 0001      | 13800000001
            138-0000-0001      | 13800000001
            +86 138 0000 0001  | 13800000001
            008613800000001    | 13800000001
            １３８００００００１１ | 13800000011
            +49 (30) 1234567   | +49301234567
            12800000001        | -
            1380000000         | -
            138000000011       | -
            0374-2331234       | -
            +0123456789        | -
            手机                | -
            """;

    @Test
    void readsTheNumberHoweverItIsWritten() {
        TABLE.lines().map(line -> line.split("\\|")).forEach(cells -> assertThat(Phone.of(cells[0].strip()).orElse("-")).as(cells[0]).isEqualTo(cells[1].strip()));
    }

    @Test
    void takesPastedLinesWithAndWithoutAHead() {
        assertThat(PastedLines.table("张三\t13800000001\t检查员\t东区\n")).containsExactly(java.util.List.of("name", "phone", "role", "place"), java.util.List.of("张三", "13800000001", "检查员", "东区"));
        assertThat(PastedLines.table("手机号，姓名，角色，地方\r\n\r\n13800000001，张三，检查员，东区;西区")).containsExactly(java.util.List.of("手机号", "姓名", "角色", "地方"), java.util.List.of("13800000001", "张三", "检查员", "东区;西区"));
        assertThat(PastedLines.table("  \n")).isEmpty();
    }
}
