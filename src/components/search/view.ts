import type { SearchAnswer } from "../../site/search/answer.ts";
import { READ } from "../../site/search/density.ts";
import { resultView, type ResultView } from "../../site/search/result-view.ts";
import type { RankedHit } from "../../site/search/search.ts";
import { readAddress, writeAddress, type SearchRequest } from "./address.ts";
import { element, formEntries, inline, stretches } from "./dom.ts";

/** Why there is no answer, or not all of it: the index could not be read, or the browser cannot run the program that reads it. */
const FAULTS = {
  connection: "โหลดข้อมูลสำหรับค้นหาไม่ได้ กรุณาตรวจการเชื่อมต่อแล้วกดค้นหาอีกครั้ง หรือเลือกจากหัวข้อด้านล่าง",
  partial: "ค้นได้ไม่ครบ เพราะโหลดข้อมูลบางส่วนไม่ได้ อาจมีมากกว่าที่เห็นด้านล่าง กรุณาตรวจการเชื่อมต่อแล้วกด ลองใหม่",
  engine: "เบราว์เซอร์นี้ค้นหาไม่ได้ เพราะเป็นรุ่นเก่าหรือปิดส่วนที่การค้นหาต้องใช้ (WebAssembly) กรุณาใช้เบราว์เซอร์อื่น หรือเลือกจากหัวข้อด้านล่าง",
} as const;

/** The elements of the page that change. */
export class SearchView {
  readonly #base: string;
  readonly #field: HTMLInputElement;
  readonly #filters: HTMLElement;
  readonly #status: HTMLElement;
  readonly #mended: HTMLElement;
  readonly #results: HTMLElement;
  readonly #more: HTMLButtonElement;
  readonly #older: HTMLButtonElement;
  readonly #again: HTMLButtonElement;
  readonly #suggestions: HTMLElement;
  readonly #ways: HTMLElement;
  readonly #template: HTMLTemplateElement;
  #showMore = (): Promise<void> => Promise.resolve();

  constructor(root: HTMLElement, base: string) {
    this.#base = base;
    this.#field = element(root, "input[type=search]", HTMLInputElement);
    this.#filters = element(root, "#filters", HTMLElement);
    this.#status = element(root, "#status", HTMLElement);
    this.#mended = element(root, "#mended", HTMLElement);
    this.#results = element(root, "#results", HTMLElement);
    this.#more = element(root, "#more", HTMLButtonElement);
    this.#older = element(root, "#older", HTMLButtonElement);
    this.#again = element(root, "#again", HTMLButtonElement);
    this.#suggestions = element(root, "#suggestions", HTMLElement);
    this.#ways = element(root, "#ways", HTMLElement);
    this.#template = element(root, "#result", HTMLTemplateElement);
    this.#more.addEventListener("click", () => {
      this.#showMore().catch((error: unknown) => {
        console.error(error);
        this.#more.hidden = true;
        this.fail("partial");
      });
    });
    // Safari knows `requestSubmit` since 16.
    this.#again.addEventListener("click", () =>
      this.#field.form?.dispatchEvent(new Event("submit", { cancelable: true })),
    );
  }

  /** Calls back when the person asks for something else. */
  onWish(wished: (wish: SearchRequest) => void): void {
    const form = this.#field.form;
    if (!form) throw new Error("the field has no form");
    const wish = (): void => {
      wished(readAddress(new URLSearchParams(formEntries(form)).toString()));
    };
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      wish();
    });
    this.#filters.addEventListener("change", wish);
  }

  /** Calls back when the person wants what is older, too. */
  onOlder(wanted: () => void): void {
    this.#older.addEventListener("click", () => {
      wanted();
      // The button goes: who came to it by keys is back where the answer will be.
      this.#field.focus();
    });
  }

  /** What is seen until the answer comes. @param asks whether the query holds anything that can be found */
  begin(wish: SearchRequest, asks: boolean): void {
    this.#field.value = wish.query;
    for (const field of this.#filters.querySelectorAll("select, input")) {
      const value =
        field instanceof HTMLSelectElement || field instanceof HTMLInputElement
          ? wish[field.name as keyof SearchRequest]
          : "";
      if (field instanceof HTMLSelectElement) field.value = value;
      if (field instanceof HTMLInputElement) field.checked = field.value === value;
    }
    this.#status.textContent = asks ? "กำลังค้นหา…" : wish.query === "" ? "" : "พิมพ์ตัวอักษรหรือตัวเลขที่ต้องการค้นหา";
    this.#results.replaceChildren();
    for (const part of [this.#mended, this.#more, this.#older, this.#again, this.#suggestions]) part.hidden = true;
    this.#ways.hidden = asks;
    this.#ways.dataset["ready"] = "";
    if (!asks) this.#count();
  }

  /** Shows an answer, its first results with their text. */
  async show(wish: SearchRequest, found: SearchAnswer): Promise<void> {
    this.#count(found.results, found.recent);
    const results = found.results.filter(({ kind }) => wish.kind === "" || kind === wish.kind);
    const documents = new Map<string, HTMLElement>();
    let shown = 0;
    this.#showMore = async () => {
      const next = results.slice(shown, shown + READ);
      const views = await Promise.all(
        next.map(async (result) => resultView(await result.load(), found.units, this.#base)),
      );
      const items = views.flatMap((view) => this.#place(view, documents) ?? []);
      this.#results.append(...items);
      if (shown > 0) items[0]?.querySelector("a")?.focus();
      shown += next.length;
      this.#more.hidden = shown >= results.length;
      this.#more.textContent = `แสดงเพิ่ม (เหลือ ${results.length - shown} รายการ)`;
    };
    await this.#showMore();
    this.#status.textContent =
      statusWords(wish.query, results.length, found.partial) + (found.recent ? " ในข้อมูลช่วงหลัง ยังไม่ได้ค้นข้อมูลเก่า" : "");
    this.#older.hidden = !found.recent;
    this.#mended.hidden = found.mended.length === 0;
    this.#mended.textContent = found.mended.map(({ from, to }) => `ไม่พบ “${from}” จึงแสดงผลของ “${to}”`).join(" ");
    this.#suggest(wish, found.suggestions);
    this.#ways.hidden = results.length > 0;
  }

  /** Says that there is no answer, or not all of it, and what it is up to. */
  fail(fault: keyof typeof FAULTS): void {
    this.#status.textContent = FAULTS[fault];
    // What was counted is not all.
    this.#count();
    this.#suggestions.hidden = true;
    this.#again.hidden = fault === "engine";
    this.#ways.hidden = fault === "partial";
  }

  /**
   * Says beside each kind how many results it has, and lets nobody choose one without any; nothing without results.
   * @param more whether there may be more of each
   */
  #count(results?: readonly RankedHit[], more = false): void {
    const counts = new Map<string | undefined, number>([["", results?.length ?? 0]]);
    for (const { kind } of results ?? []) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    for (const input of this.#filters.querySelectorAll<HTMLInputElement>("input[name=kind]")) {
      const count = results && (counts.get(input.value) ?? 0);
      input.disabled = count === 0 && !more && input.value !== "" && !input.checked;
      if (input.parentElement)
        element(input.parentElement, "[data-count]", HTMLElement).textContent =
          count === undefined || (count === 0 && more) ? "" : `${count}${more ? "+" : ""}`;
    }
  }

  /** A result of its own; another page of a document that is shown already only joins it. */
  #place(view: ResultView, documents: Map<string, HTMLElement>): HTMLElement | undefined {
    const known = view.document === undefined ? undefined : documents.get(view.document);
    if (!known) {
      const item = this.#item(view);
      if (view.document !== undefined) documents.set(view.document, item);
      return item;
    }
    const others = element(known, "[data-others]", HTMLElement);
    const link = inline("a", view.page);
    link.href = view.href;
    link.className = "inline-flex min-h-9 items-center px-1";
    others.append(" ", link);
    others.hidden = false;
    return undefined;
  }

  #item({ lang, href, title, badges, excerpt }: ResultView): HTMLElement {
    const copy = this.#template.content.cloneNode(true) as DocumentFragment;
    const link = element(copy, "[data-title]", HTMLAnchorElement);
    link.href = href;
    link.append(...stretches(title));
    element(copy, "[data-badges]", HTMLElement).append(
      ...badges.flatMap((badge, index) => [
        ...(index > 0 ? [" · "] : []),
        inline(badge.marked ? "mark" : "span", badge.text),
      ]),
    );
    const text = element(copy, "[data-excerpt]", HTMLElement);
    text.append(...stretches(excerpt));
    if (lang) link.lang = text.lang = lang;
    return element(copy, "li", HTMLElement);
  }

  #suggest(wish: SearchRequest, suggestions: readonly string[]): void {
    this.#suggestions.hidden = suggestions.length === 0;
    element(this.#suggestions, "ul", HTMLElement).replaceChildren(
      ...suggestions.map((query) => {
        const link = inline("a", query);
        link.href = writeAddress(location.pathname, { ...wish, query });
        link.className = "inline-flex min-h-11 items-center";
        const item = document.createElement("li");
        item.append(link);
        return item;
      }),
    );
  }
}

function statusWords(query: string, count: number, partial: boolean): string {
  if (count === 0) return `ไม่พบ “${query}” ในเว็บไซต์และเอกสาร`;
  return partial ? `ไม่มีหน้าใดมีครบทุกคำ พบ ${count} รายการที่มีบางคำของ “${query}”` : `พบ ${count} รายการ สำหรับ “${query}”`;
}
