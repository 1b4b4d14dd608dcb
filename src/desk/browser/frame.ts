/** Says something to whoever sits there, also to a screen reader. */
export function tell(words: string, kind: "good" | "bad" = "good"): void {
  const box = document.getElementById("said");
  if (!box) return;
  box.className = kind;
  // The same words again are said again.
  box.textContent = "";
  requestAnimationFrame(() => (box.textContent = words));
}

// Who goes on typing has read it, and on a telephone it covers what is typed.
document.addEventListener("input", ({ isTrusted }) => {
  const box = document.getElementById("said");
  if (isTrusted && box?.className === "good") box.textContent = "";
});

/** What is wrong with a field; without a name, with the whole. */
export interface Said {
  readonly name: string;
  readonly text: string;
}

/** An answer of the desk. */
export interface Answer<Data> {
  readonly status: number;
  readonly data: Data & { readonly said?: readonly Said[] };
}

/** Asks the desk. A desk that is closed is told in words, and nothing is lost. */
export async function post<Data>(path: string, body: unknown): Promise<Answer<Data>> {
  const raw = body instanceof Blob;
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "content-type": raw ? "application/octet-stream" : "application/json" },
      body: raw ? body : JSON.stringify(body),
    });
    return { status: response.status, data: (await response.json()) as Answer<Data>["data"] };
  } catch {
    const text = "ติดต่อโปรแกรมไม่ได้ หน้าต่างที่สั่ง prongsai edit อาจปิดไปแล้ว สิ่งที่พิมพ์ไว้ยังอยู่ เปิดโปรแกรมใหม่แล้วเปิดแบบฟอร์มนี้อีกครั้ง";
    return { status: 0, data: { said: [{ name: "", text }] } as unknown as Answer<Data>["data"] };
  }
}

/** The words of an answer that are about the whole. */
export const wordsOf = ({ data }: Answer<object>): string =>
  (data.said ?? [])
    .filter(({ name }) => name === "")
    .map(({ text }) => text)
    .join(" ");

/** An element that the page must have. */
export function the(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no #${id}`);
  return element;
}

/** Lets a button be pressed again that waited for an answer; who pressed it by a key is still at it. */
export function enable(button: HTMLButtonElement): void {
  button.disabled = false;
  if (document.activeElement === document.body) button.focus();
}

/** Goes to another screen, or to this one anew, which then says the words. @param focus where its reader goes on */
export function leaveSaying(words: string, address = location.href, focus = ""): void {
  sessionStorage.setItem("said", words);
  sessionStorage.setItem("focus", focus);
  if (address === location.href) location.reload();
  else location.href = address;
}

const before = sessionStorage.getItem("said");
if (before !== null) {
  sessionStorage.removeItem("said");
  tell(before);
  document.getElementById(sessionStorage.getItem("focus") ?? "")?.focus();
}
