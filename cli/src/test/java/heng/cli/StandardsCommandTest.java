package heng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StandardsCommandTest {

    @Test
    void listsTheShelfInBothLanguages() {
        String hash = Run.heng("kernel", "heng:civilised-city-field").err().strip().substring("sha256:".length(), "sha256:".length() + 12);
        assertThat(Run.output("standards", "--lang", "en")).containsPattern("heng:civilised-city-field +Civilised city field module +2026-1 +ours +54 +" + hash + "\n")
                .containsPattern("heng:rules +A library of templates");
        assertThat(Run.output("standards", "--lang", "zh")).containsPattern("heng:civilised-city-field +文明城市实地考察模块 +2026-1 +自定 +54 +" + hash + "\n").containsPattern("heng:rules +模板库");
    }
}
