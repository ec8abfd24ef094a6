package heng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlacesCommandTest {

    @Test
    void countsACityByLevel() {
        String places = Run.output("places", "4110", "--lang", "en");
        assertThat(places).startsWith("河南省 41 › 许昌市 4110\ncity 1 · county 7 · township 105 · village 2505\n");
        assertThat(places).contains("411002  魏都区").contains("15 / 104").doesNotContain("411002001");
        assertThat(places.lines().filter(line -> line.startsWith("411"))).hasSize(7);
    }

    @Test
    void speaksChinese() {
        assertThat(Run.output("places", "4110", "--lang", "zh")).startsWith("河南省 41 › 许昌市 4110\n地级 1 · 县级 7 · 乡级 105 · 村级 2505\n").contains("下辖").containsPattern("411002 +魏都区 +县级 +15 / 104");
    }

    @Test
    void goesAsDeepAsAsked() {
        String places = Run.output("places", "4110", "--depth", "2", "--lang", "en");
        assertThat(places.lines().filter(line -> line.matches("411\\d{3} .*"))).hasSize(7);
        assertThat(places.lines().filter(line -> line.matches("411\\d{6} .*"))).hasSize(105);
    }

    @Test
    void listsTheProvinces() {
        String places = Run.output("places", "--lang", "en");
        assertThat(places).startsWith("province 31 · city 342 · county 2978 · township 41352 · village 620573\n");
        assertThat(places.lines().filter(line -> line.matches("\\d\\d .*"))).hasSize(31);
    }

    @Test
    void refusesACodeThereIsNotAndNamesThoseOfTheName() {
        Run unknown = Run.heng("places", "4199", "--lang", "en");
        assertThat(unknown.status()).isEqualTo(Main.REFUSED);
        assertThat(unknown.err()).startsWith("divisions-2023: unknown-place: There is no place 4199.\n  Maybe: ").endsWith("\n1 problem\n");
        assertThat(Run.heng("places", "许昌", "--lang", "zh").err()).isEqualTo("""
                divisions-2023: unknown-place: 没有地方 许昌。
                  也许是：4110 许昌市, 411071 许昌经济技术开发区
                1 个问题
                """);
    }
}
