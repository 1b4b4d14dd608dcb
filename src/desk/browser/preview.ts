import { enable, post, tell, the, wordsOf, type Said } from "./frame.ts";

interface Drawn {
  /** The page that shows the file; left out where something is wrong with it. */
  readonly address?: string;
  readonly saved?: boolean;
}

let root: string | undefined;
let readForm: (() => object) | undefined;
let shown: string | undefined;
/** True while an answer is waited for; what is typed meanwhile is shown after it. */
let [isAsking, isStale] = [false, false];

/** Shows the page of the form's file beside it as it is typed, once it is asked for; starting the preview takes some seconds. */
export function startPreview(read: () => object): void {
  readForm = read;
  const button = document.getElementById("show") as HTMLButtonElement | null;
  goThereAndBack(button);
  button?.addEventListener("click", () => {
    button.disabled = true;
    tell("กำลังเปิดหน้าตัวอย่าง ครั้งแรกใช้เวลาสักครู่");
    void post<{ root?: string }>("/api/preview", {}).then((answer) => {
      enable(button);
      if (answer.data.root === undefined) {
        tell(wordsOf(answer) || "เปิดหน้าตัวอย่างไม่ได้", "bad");
        return;
      }
      tell("");
      root = answer.data.root;
      button.hidden = true;
      focusTitle();
      draftSeen();
    });
  });
}

function focusTitle(): void {
  const title = the("preview-title");
  title.tabIndex = -1;
  title.focus();
}

/** In a narrow window the page stands below the form: one step leads there, and one back to where its reader was. */
function goThereAndBack(button: HTMLButtonElement | null): void {
  const there = document.getElementById("look");
  let before = 0;
  there?.addEventListener("click", (event) => {
    event.preventDefault();
    before = scrollY;
    if (button && !button.hidden) button.click();
    focusTitle();
    the("preview").scrollIntoView();
  });
  document.getElementById("back")?.addEventListener("click", (event) => {
    event.preventDefault();
    there?.focus({ preventScroll: true });
    scrollTo(0, before);
  });
}

/** Shows the form as it stands, where the preview is open. */
export function draftSeen(): void {
  if (root === undefined || !readForm) return;
  if (isAsking) {
    isStale = true;
    return;
  }
  isAsking = true;
  void post<Drawn>("/api/draft", readForm()).then((answer) => {
    isAsking = false;
    const { address, saved, said = [] } = answer.data;
    if (address === undefined) stay(said);
    else draw(address, saved === true);
    if (isStale) {
      isStale = false;
      draftSeen();
    }
  });
}

/** What is wrong stands in the place of the preview, or above the last one that could be drawn. */
function stay(said: readonly Said[]): void {
  const box = the("preview-faults");
  box.hidden = false;
  box.replaceChildren(
    ...said.map(({ name, text }) => {
      const label = name && document.querySelector(`label[for="${CSS.escape(name)}"]`)?.firstChild?.textContent;
      return Object.assign(document.createElement("li"), { textContent: label ? `${label}: ${text}` : text });
    }),
  );
  state(
    shown === undefined
      ? `ยังแสดงตัวอย่างไม่ได้ มี ${said.length} จุดที่ต้องกรอกหรือแก้ก่อน`
      : `ตัวอย่างนี้เป็นฉบับก่อนหน้า เพราะมี ${said.length} จุดที่ต้องแก้ก่อน`,
  );
}

function state(words: string): void {
  const box = the("preview-state");
  box.hidden = false;
  if (box.textContent !== words) box.textContent = words;
}

function draw(address: string, isSaved: boolean): void {
  the("preview-faults").hidden = true;
  state(isSaved ? "ตัวอย่างนี้ตรงกับที่บันทึกไว้" : "ตัวอย่างนี้ยังไม่ได้บันทึก");
  const href = new URL(address.replace(/^\//, ""), root).href;
  // The page that is there loads itself anew.
  if (shown === href) return;
  shown = href;
  const frame = document.createElement("iframe");
  frame.title = "หน้าตัวอย่าง";
  frame.src = href;
  const link = document.createElement("a");
  link.href = href;
  link.target = "_blank";
  link.rel = "noreferrer";
  link.textContent = "เปิดในแท็บใหม่";
  the("frame").replaceChildren(frame, link);
}
