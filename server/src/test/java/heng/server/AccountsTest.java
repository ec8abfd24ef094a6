package heng.server;

import static org.assertj.core.api.Assertions.assertThat;

import heng.server.people.Accounts;
import heng.server.people.ApiTokens;
import heng.server.people.Devices;
import heng.server.people.FirstAdministrator;
import heng.server.people.Grant;
import heng.server.people.Role;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Accounts and devices as an administrator keeps them in the site, and as their owners use them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountsTest {

    private static final Pattern LINK = Pattern.compile("/welcome/([A-Za-z0-9_-]{43})");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @TempDir
    static Path folder;

    private Site site;
    private HttpClient root;
    private HttpClient east;

    @BeforeAll
    void start() throws Exception {
        site = Site.start(folder.resolve("data"), Town.in(folder.resolve("town")));
        site.account("root", new Grant(Role.ADMINISTRATOR, Grant.EVERYWHERE));
        site.account("east-keeper", new Grant(Role.ADMINISTRATOR, "4101"));
        root = site.signedIn("root");
        east = site.signedIn("east-keeper");
    }

    @AfterAll
    void stop() {
        site.close();
    }

    private static String link(String page) {
        Matcher link = LINK.matcher(page);
        assertThat(link.find()).as(page).isTrue();
        return link.group();
    }

    private String account(String phone) {
        return site.context.getBean(Accounts.class).named(phone).orElseThrow().account();
    }

    private HttpResponse<String> make(HttpClient by, String name, String phone, String role, String place) throws Exception {
        return site.form(by, "/accounts", "/accounts", "called", name, "phone", phone, "role", role, "place", place);
    }

    /// Somebody who has set his password by his link and signed in with his phone number.
    private HttpClient welcomed(String page, String phone) throws Exception {
        String link = link(page);
        HttpResponse<String> set = site.form(Site.anybody(), link, link, "fresh", Site.PASSWORD, "again", Site.PASSWORD);
        assertThat(set.headers().firstValue("location").orElse("")).endsWith("/login?set");
        return site.signedIn(phone);
    }

    @Test
    void getTheirFirstPasswordByALinkThatWorksOnce() throws Exception {
        String page = make(root, "王小明", "138-0000 0001", "inspector", "东区").body();
        String link = link(page);
        assertThat(QrReader.read(page)).containsExactly(site.address + link);
        assertThat(site.get(Site.anybody(), link).body()).contains("王小明", "13800000001");
        assertThat(site.form(Site.anybody(), link, link, "fresh", "short", "again", "short").body()).contains("密码太短");
        assertThat(site.form(Site.anybody(), link, link, "fresh", Site.PASSWORD, "again", "something else").body()).contains("两次输入不一致");
        HttpClient own = welcomed(page, "13800000001");
        assertThat(site.get(own, "/me").body()).contains("王小明", "检查员", "东区");
        assertThat(site.get(own, "/c/small-2026/p/4101").statusCode()).isEqualTo(200);
        assertThat(site.get(own, "/c/small-2026/p/4102").statusCode()).isEqualTo(403);
        assertThat(site.get(Site.anybody(), link).body()).contains("此链接不能再用").doesNotContain("王小明");
        assertThat(site.form(Site.anybody(), "/login", link, "fresh", Site.PASSWORD, "again", Site.PASSWORD).body()).contains("此链接不能再用");
    }

    @Test
    void loseALinkThatIsRevokedOrReplaced() throws Exception {
        String first = link(make(root, "李二", "13800000002", "observer", "4101").body());
        String path = "/accounts/" + account("13800000002");
        String second = link(site.form(root, path, path + "/link").body());
        assertThat(site.get(Site.anybody(), first).body()).contains("此链接不能再用");
        assertThat(site.get(Site.anybody(), second).body()).contains("李二");
        site.form(root, path, path + "/link/revoke");
        assertThat(site.get(Site.anybody(), second).body()).contains("此链接不能再用");
    }

    @Test
    void keepWhatWasTypedWhereItIsRefused() throws Exception {
        String page = make(root, "张三丰", "12345", "inspector", "南区").body();
        assertThat(page).contains("value=\"张三丰\"", "value=\"12345\"", "value=\"南区\"", "“12345”不是手机号", "没有地方“南区”");
        assertThat(make(root, "", "13800000099", "", "").body()).contains("缺少姓名", "缺少角色或地方");
        make(root, "赵四", "13800000004", "observer", "4101");
        assertThat(make(root, "赵五", "13800000004", "observer", "4101").body()).contains("手机号 13800000004 已有账号");
    }

    @Test
    void areKeptWithinThePlaceOfTheirAdministratorOnly() throws Exception {
        make(root, "西人", "13800000005", "inspector", "4102");
        make(east, "东人", "13800000006", "inspector", "4101");
        assertThat(site.get(root, "/accounts").body()).contains("西人", "东人");
        assertThat(site.get(east, "/accounts").body()).contains("东人").doesNotContain("西人");
        assertThat(site.get(east, "/accounts/" + account("13800000005")).statusCode()).isEqualTo(403);
        assertThat(make(east, "新人", "13800000007", "inspector", "4102").body()).contains("“4102”超出您自己的范围");
        assertThat(make(east, "新人", "13800000007", "administrator", "*").body()).contains("“*”超出您自己的范围");
        assertThat(make(east, "西人", "13800000005", "inspector", "4101").body()).contains("而且不归您管");
        // nor by changing one of his own
        String own = "/accounts/" + account("13800000006");
        assertThat(site.form(east, own, own, "called", "东人", "phone", "13800000006", "role", "headquarters", "place", "41").body()).contains("“41”超出您自己的范围");
        assertThat(site.form(root, own, own, "called", "东人", "phone", "13800000006", "role", "headquarters", "place", "41").statusCode()).isEqualTo(302);
        assertThat(site.get(east, own).statusCode()).as("it reaches beyond his place now").isEqualTo(403);
        String self = "/accounts/east-keeper";
        assertThat(site.form(east, self, self, "called", "东管", "phone", "13800000008", "role", "observer", "place", "4101").body()).contains("不能改自己的角色");
    }

    @Test
    void endTheirSessionsAndDevicesWhenLockedAndTheirSessionsWhenTheirRolesChange() throws Exception {
        HttpClient own = welcomed(make(root, "孙六", "13800000009", "inspector", "4101").body(), "13800000009");
        String path = "/accounts/" + account("13800000009");
        String device = "/d/" + site.context.getBean(Devices.class).issue(account("13800000009"), "a phone");
        assertThat(site.json(device + "/c/small-2026/records", Town.visit("uuid:before-the-lock", "e1", 5)).statusCode()).isEqualTo(201);
        site.form(root, path, path + "/lock");
        assertThat(site.get(own, "/me").headers().firstValue("location").orElse("")).endsWith("/login");
        assertThat(site.json(device + "/c/small-2026/records", Town.visit("uuid:after-the-lock", "e1", 5)).statusCode()).isEqualTo(403);
        site.form(root, path, path + "/unlock");
        assertThat(site.get(own, "/me").statusCode()).as("the old session does not come back").isEqualTo(302);
        assertThat(site.json(device + "/c/small-2026/records", Town.visit("uuid:after-the-lock", "e1", 5)).statusCode()).isEqualTo(201);
        HttpClient again = site.signedIn("13800000009");
        site.form(root, path, path, "called", "孙六", "phone", "13800000009", "role", "reviewer", "place", "4101");
        assertThat(site.get(again, "/me").statusCode()).isEqualTo(302);
        assertThat(site.get(site.signedIn("13800000009"), "/me").body()).contains("审核员").doesNotContain("<span>检查员</span>");
    }

    @Test
    void loseNameAndPhoneNumberWhenTheirOwnerWantsSo() throws Exception {
        String made = make(root, "钱八", "13800000011", "inspector", "4101").body();
        String account = account("13800000011");
        String path = "/accounts/" + account;
        welcomed(made, "13800000011");
        String device = "/d/" + site.context.getBean(Devices.class).issue(account, "钱八的手机");
        assertThat(site.json(device + "/c/small-2026/records", Town.visit("uuid:before-the-erasure", "e1", 5)).statusCode()).isEqualTo(201);
        assertThat(site.get(root, path).body()).doesNotContain("删除姓名和手机号");
        assertThat(site.context.getBean(ApiTokens.class).issue(site.context.getBean(Accounts.class).find(account).orElseThrow(), "钱八的程序")).isPresent();
        site.form(root, path, path + "/erase");
        assertThat(site.get(root, path).body()).as("an account that is open stays as it is").contains("钱八", "13800000011");
        site.form(root, path, path + "/lock");
        assertThat(site.get(root, path).body()).contains("删除姓名和手机号", "钱八的手机");
        assertThat(site.form(root, path, path + "/erase").statusCode()).isEqualTo(302);
        assertThat(site.get(root, path).body()).contains(account).doesNotContain("钱八").doesNotContain("13800000011").doesNotContain("删除姓名和手机号");
        assertThat(site.get(root, "/audit").body()).contains("删除个人信息").doesNotContain("钱八");
        assertThat(site.get(root, "/c/small-2026/record?id=uuid:before-the-erasure/1").body()).contains("✓");
        site.form(root, "/accounts", path + "/unlock");
        site.form(root, "/accounts", path, "called", "钱八", "phone", "13800000011", "role", "inspector", "place", "4101"); // a page that was opened before
        assertThat(site.get(root, path).body()).contains("个人信息已删除").doesNotContain("钱八");
        assertThat(site.json(device + "/c/small-2026/records", Town.visit("uuid:after-the-erasure", "e1", 5)).statusCode()).as("its device has ended").isEqualTo(403);
        assertThat(make(root, "吴九", "13800000011", "inspector", "4101").body()).as("the number is free again").contains("/welcome/");
        try (var db = Postgres.connect(site.database); var left = db.createStatement().executeQuery("select count(*) from account where name = '" + account + "' and called = '' and phone is null and password is null and locked is not null and not exists (select from api_token where label <> '' or revoked is null)")) {
            left.next();
            assertThat(left.getInt(1)).isOne();
        }
    }

    @Test
    void changeTheirPasswordAndStayWhileOtherSessionsEnd() throws Exception {
        HttpClient here = welcomed(make(root, "周七", "13800000010", "observer", "4101").body(), "13800000010");
        HttpClient elsewhere = site.signedIn("13800000010");
        assertThat(site.form(here, "/me", "/me/password", "old", "wrong", "fresh", "another long password", "again", "another long password").body()).contains("现在的密码不对");
        assertThat(site.form(here, "/me", "/me/password", "old", Site.PASSWORD, "fresh", "another long password", "again", "another long password").statusCode()).isEqualTo(302);
        assertThat(site.get(here, "/me").statusCode()).isEqualTo(200);
        assertThat(site.get(elsewhere, "/me").statusCode()).isEqualTo(302);
    }

    @Test
    void comeInManyAndAreBroughtUpToDateByTheirPhoneNumber() throws Exception {
        String lines = "姓名\t手机号\t角色\t地方\n吴八\t13900000001\t检查员\t东区\n郑九\t1390000\t检查员\t东区\n钱十\t13900000003\t检查员；审核员\t4101；4102\n吴八\t13900000001\t观察员\t4102\n冯一\t13900000004\t巡查员\t东区\n";
        String page = site.form(root, "/accounts/import", "/accounts/import", "lines", lines).body();
        assertThat(page).contains("新建 2 个，更新 0 个，未变 0 个，未接受 2 行", "“1390000”不是手机号", "没有角色“巡查员”", "郑九\t1390000"); // what was pasted is still there
        assertThat(QrReader.read(page)).hasSize(2).allMatch(text -> text.startsWith(site.address + "/welcome/"));
        assertThat(site.get(root, "/accounts/" + account("13900000003")).body()).contains("name=\"place\"").satisfies(found -> assertThat(count(found, "selected=\"selected\"")).isEqualTo(4));
        String good = lines.lines().filter(line -> !line.startsWith("郑九") && !line.startsWith("冯一")).reduce("", (all, line) -> all + line + "\n");
        assertThat(site.form(root, "/accounts/import", "/accounts/import", "lines", good).body()).contains("新建 0 个，更新 0 个，未变 2 个，未接受 0 行");
        assertThat(site.form(root, "/accounts/import", "/accounts/import", "lines", "吴捌，139 0000 0001，检查员，东区").body()).contains("新建 0 个，更新 1 个，未变 0 个");
        assertThat(site.get(root, "/accounts?q=13900000001").body()).contains("吴捌").doesNotContain("吴八");
        assertThat(site.form(east, "/accounts/import", "/accounts/import", "lines", "钱十,13900000003,inspector,4101").body()).contains("而且不归您管");
        assertThat(site.form(root, "/accounts/import", "/accounts/import", "lines", "甲,13900000011,inspector,4101\n乙,13900000011,inspector,4101").body()).contains("在前面的行中是“甲”", "新建 0 个");
    }

    private static int count(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }

    @Test
    void comeFromAWorkbookWhateverItsNameSays() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("人员");
            List<List<Object>> rows = List.of(List.of("姓名", "电话", "角色", "地方"), List.of("陈一", 13700000001d, "检查员", "东区"), List.of("陈二", "不详", "检查员", "东区"));
            for (int i = 0; i < rows.size(); i++) {
                var row = sheet.createRow(i);
                for (int j = 0; j < 4; j++) {
                    if (rows.get(i).get(j) instanceof Double number) row.createCell(j).setCellValue(number);
                    else row.createCell(j).setCellValue(rows.get(i).get(j).toString());
                }
            }
            book.write(bytes);
        }
        String page = upload("../../etc/people.csv", bytes.toByteArray());
        assertThat(page).contains("新建 1 个", "未接受 1 行", "“不详”不是手机号");
        assertThat(account("13700000001")).startsWith("p");
        assertThat(upload("people.xlsx", "name,phone,role,place\n陈三,13700000003,inspector,4101\n".getBytes(StandardCharsets.UTF_8))).contains("新建 1 个");
        assertThat(upload("people.csv", "who,when\na,b\n".getBytes(StandardCharsets.UTF_8))).contains("找不到姓名");
    }

    private String upload(String name, byte[] content) throws Exception {
        Matcher csrf = CSRF.matcher(site.get(root, "/accounts/import").body());
        assertThat(csrf.find()).isTrue();
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + csrf.group(1) + "\r\n--b\r\nContent-Disposition: form-data; name=\"lines\"\r\n\r\n\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return root.send(HttpRequest.newBuilder(URI.create(site.address + "/accounts/import")).header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())).build(), HttpResponse.BodyHandlers.ofString()).body();
    }

    @Test
    void getNewLinksOnASheetWhileTheyHaveNoPassword() throws Exception {
        String before = link(make(root, "韩一", "13600000001", "observer", "4101").body());
        String page = site.form(root, "/accounts", "/accounts/links").body();
        assertThat(page).contains("韩一", "13600000001");
        assertThat(QrReader.read(page)).isNotEmpty().doesNotContain(site.address + before);
        assertThat(site.get(Site.anybody(), before).body()).contains("此链接不能再用");
    }

    @Test
    void haveDevicesWhoseCodesOpenThePhonesPageAndSetUpCollect() throws Exception {
        HttpClient own = welcomed(make(root, "蒋一", "13600000002", "inspector", "4101").body(), "13600000002");
        String page = site.form(own, "/me", "/me/devices", "label", "我的手机").body();
        Matcher device = Pattern.compile("<code>(" + site.address + "/d/[A-Za-z0-9_-]{43})</code>").matcher(page);
        assertThat(device.find()).as(page).isTrue();
        List<String> codes = QrReader.read(page);
        assertThat(codes.getFirst()).isEqualTo(device.group(1) + "/");
        String json = new String(new InflaterInputStream(new java.io.ByteArrayInputStream(java.util.Base64.getDecoder().decode(codes.get(1)))).readAllBytes(), StandardCharsets.UTF_8);
        var settings = com.google.gson.JsonParser.parseString(json).getAsJsonObject();
        assertThat(settings.keySet()).contains("general", "admin", "project");
        String server = settings.getAsJsonObject("general").get("server_url").getAsString();
        assertThat(server).isEqualTo(device.group(1));
        assertThat(HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(server + "/formList")).header("X-OpenRosa-Version", "1.0").build(), HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        Matcher revoke = Pattern.compile("/me/devices/\\d+/revoke").matcher(site.get(own, "/me").body());
        assertThat(revoke.find()).isTrue();
        String other = site.get(site.signedIn("root"), "/me").body();
        assertThat(other).doesNotContain(revoke.group());
        assertThat(site.form(root, "/me", revoke.group()).statusCode()).as("of somebody else").isEqualTo(404);
        site.form(own, "/me", revoke.group());
        assertThat(HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(server + "/formList")).build(), HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    }

    @Test
    void letTheFirstAdministratorInByALinkThatTheStartPrints() throws Exception {
        assertThat(site.context.getBean(FirstAdministrator.class).link()).as("somebody can sign in here").isEmpty();
        try (Site empty = Site.start(folder.resolve("empty"), Postgres.database(), Map.of(), _ -> {})) {
            String lost = "/welcome/" + empty.context.getBean(FirstAdministrator.class).link().orElseThrow();
            String link = "/welcome/" + empty.context.getBean(FirstAdministrator.class).link().orElseThrow();
            assertThat(empty.get(Site.anybody(), lost).body()).contains("此链接不能再用");
            empty.form(Site.anybody(), link, link, "fresh", Site.PASSWORD, "again", Site.PASSWORD);
            assertThat(empty.get(empty.signedIn("administrator"), "/accounts").statusCode()).isEqualTo(200);
            assertThat(empty.context.getBean(FirstAdministrator.class).link()).isEmpty();
        }
    }
}
