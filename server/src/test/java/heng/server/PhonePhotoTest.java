package heng.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/// Photos on the field page, until the server has them.
class PhonePhotoTest extends FieldPage {

    @Test
    void keepsAPhotoUntilTheServerHasIt() {
        String medium = "\"original\":\"sha256:" + PICTURE_SHA256;
        long before = leavesOf(medium);
        Page page = open(phone());
        page.route("**/photos/**", com.microsoft.playwright.Route::abort); // the way of the photos is broken, that of the visit is not
        go(page, "东一巷");
        fillLamps(page, "1", "23");
        item(page, "路灯亮灯率").locator("input[type=file]").setInputFiles(PICTURE);
        page.waitForSelector(".photos img");
        page.reload();
        page.waitForSelector(".photos img");
        page.waitForFunction("() => document.querySelector('.photos img').naturalWidth === 1");
        page.click("#hand-in");
        page.waitForFunction("() => document.querySelector('main').textContent.includes('记录已入账本，还有 1 张照片待发送')");
        assertThat(stored(page, "photos", "name type")).isEqualTo("p1.png image/png");
        assertThat(stored(page, "visits", "body")).contains("\"photos\":[{\"name\":\"p1.png\",\"sha256\":\"" + PICTURE_SHA256 + "\"}]");
        page.unroute("**/photos/**");
        page.waitForSelector("article.visit.sent");
        assertThat(stored(page, "photos", "name type")).isEmpty();
        assertThat(leavesOf(medium)).isEqualTo(before + 1);
    }

    @Test
    void saysThatThePhoneIsFullAndKeepsTheRest() {
        Page page = open(phone());
        go(page, "东一巷");
        fillLamps(page, "1", "24");
        // Chromium's own limit for tests lets through what lies in a file, so its refusal is put in where it would come from
        page.evaluate("() => { const put = IDBObjectStore.prototype.put; IDBObjectStore.prototype.put = function (...all) { if (this.name === 'photos') throw new DOMException('full', 'QuotaExceededError'); return put.apply(this, all); }; }");
        item(page, "路灯亮灯率").locator("input[type=file]").setInputFiles(PICTURE);
        page.waitForFunction("() => document.querySelector('main').textContent.includes('手机存储已满，这张照片没有存上')");
        assertThat(page.locator(".photos img").count()).isZero();
        page.click("#hand-in");
        page.waitForSelector("article.visit.sent");
        assertThat(leavesOf("\"lamps\":\"24\"")).isEqualTo(1);
    }

    @Test
    void computesTheSameHashAsTheBrowser() {
        Page page = open(phone());
        assertThat(page.evaluate("""
                async () => {
                  const { computed, sha256 } = await import('/assets/field/sha256.js');
                  let same = 0;
                  for (let size = 0; size <= 200; size++) {
                    const bytes = crypto.getRandomValues(new Uint8Array(size)).buffer;
                    if (computed(bytes) === await sha256(bytes)) same += 1;
                  }
                  const large = new Uint8Array(1000003).map((_, i) => i * 7).buffer;
                  return same + ' ' + (computed(large) === await sha256(large)) + ' ' + computed(new TextEncoder().encode('abc').buffer);
                }""")).isEqualTo("201 true ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
