import { insert } from "./body.ts";
import { act } from "./form.ts";
import { post, tell, the, wordsOf } from "./frame.ts";

const form = the("form") as HTMLFormElement;

/** A file that the desk has taken, or that waits for a word. */
interface Taken {
  readonly id?: string;
  readonly file: string;
  readonly isPicture: boolean;
  readonly told: readonly string[];
  readonly personal: readonly string[];
  readonly proposals: readonly {
    readonly item: string;
    readonly name: string;
    readonly fiscalYear: number;
    readonly components: readonly string[];
    readonly title: string;
    readonly reads: boolean;
  }[];
}

/** Sends files one after the other; each that is taken is given to `use`. */
async function send(files: readonly File[], use: (taken: Taken, file: File) => Promise<void> | void): Promise<void> {
  for (const [index, file] of files.entries()) {
    tell(`กำลังตรวจและวาง ${file.name} (${index + 1} จาก ${files.length})`);
    const [, , year = "", code = ""] = (form.dataset["file"] ?? "").split("/");
    const isAnswer = form.dataset["kind"] === "disclosures";
    const query = new URLSearchParams({
      name: file.name,
      kind: form.dataset["kind"] ?? "",
      ...folderGiven(),
      ...(isAnswer && { year, item: code.replace(".yaml", "") }),
    });
    const answer = await post<Taken>(`/api/upload?${query}`, file);
    if (answer.status === 202) {
      const allowed = confirm(
        `พบข้อมูลส่วนบุคคลใน ${file.name}\n\n${answer.data.personal.slice(0, 12).join("\n")}\n\nไฟล์ยังไม่ได้วาง ถ้าวาง เว็บไซต์จะยังเผยแพร่ไม่ได้จนกว่าจะปิดข้อมูลนี้ หรือบันทึกเหตุผลที่เผยแพร่ได้\nวางไฟล์นี้หรือไม่`,
      );
      if (!allowed) {
        tell(`ไม่ได้วาง ${file.name}`, "bad");
        continue;
      }
      const placed = await post<Taken>("/api/place", { id: answer.data.id });
      if (placed.status !== 200) tell(wordsOf(placed), "bad");
      else await use(placed.data, file);
      continue;
    }
    if (answer.status !== 200) {
      tell(wordsOf(answer), "bad");
      continue;
    }
    await use(answer.data, file);
    tell([file.name, ...answer.data.told].join(" · "));
  }
}

/** Puts files where they were dropped: into one field, into a list, or into the text. */
function take(target: HTMLElement, files: readonly File[]): void {
  const { drop, dropList } = target.dataset;
  if (files.length === 0) return;
  if (target.dataset["dropFolder"] !== undefined) void send(files, intoFolder);
  else if (drop === "@body") void send(files, intoBody);
  else if (drop !== undefined && (files.length === 1 || listOf(drop) === undefined))
    void send(files.slice(0, 1), (taken) => {
      intoField(drop, taken);
    });
  else {
    const list = dropList ?? listOf(drop ?? "");
    if (list !== undefined) void send(files, (taken, file) => intoList(list, taken, file));
  }
}

/** The list that a field is in, if it is in one. */
const listOf = (path: string): string | undefined => /^(.+)\.\d+(?:\.[^.]+)?$/.exec(path)?.[1];

function intoBody({ file, isPicture }: Taken, { name }: File): void {
  const words = name.replace(/\.[^.]+$/, "");
  insert(isPicture ? `\n![${captionOf(words)}](/${file})\n` : `[${words}](/${file})`);
}

/** The name that a camera gives says nothing. */
const captionOf = (name: string): string =>
  /^(?:img|dsc|pxl|line|image|photo|screenshot)?[\s_-]*[\d_-]+$/i.test(name) ? titleTyped() : name;
const titleTyped = (): string => form.querySelector<HTMLInputElement>('[name="title"], [name="name"]')?.value ?? "";

/** All pictures of a folder are shown: the field names the folder. */
function intoFolder({ file }: Taken): void {
  const field = form.querySelector<HTMLInputElement>("[data-drop-folder] input");
  if (!field) return;
  field.value = file.slice(0, file.lastIndexOf("/"));
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

function intoField(path: string, taken: Taken): void {
  const field = form.querySelector<HTMLInputElement>(`[name="${CSS.escape(path)}"]`);
  if (!field) return;
  field.value = taken.file;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.focus();
  propose(path, taken);
}

/** Adds an entry with the file in it to a list. */
async function intoList(list: string, taken: Taken, { name }: File): Promise<void> {
  const { fileKey, titleKey } = document.getElementById(list)?.dataset ?? {};
  await act(
    { act: "add", list, values: [fileKey === undefined ? taken.file : entryOf(taken, name, fileKey, titleKey)] },
    list,
  );
}

/** An entry titled by what the paper calls itself, else by what the file was called. */
function entryOf({ file, proposals }: Taken, name: string, fileKey: string, titleKey: string | undefined): object {
  const [proposal] = proposals;
  const title = proposal?.title || captionOf(name.replace(/\.[^.]+$/, ""));
  const isAnswer = form.dataset["kind"] === "disclosures";
  return {
    ...(titleKey !== undefined && { [titleKey]: title }),
    [fileKey]: file,
    ...(isAnswer && proposal && { component: proposal.components, fiscalYear: proposal.fiscalYear }),
  };
}

/** Says what a paper seems to be evidence of, and fills in what is still blank once somebody agrees. */
function propose(path: string, { proposals }: Taken): void {
  const [proposal] = proposals;
  if (!proposal || form.dataset["kind"] !== "disclosures") return;
  const base = path.replace(/\.file$/, "");
  const own = (form.dataset["file"] ?? "").endsWith(`/${proposal.item}.yaml`);
  const words = `น่าจะเป็นหลักฐานของ ${proposal.item} ${proposal.name} ปี ${proposal.fiscalYear}${proposal.title === "" ? "" : ` ชื่อ “${proposal.title}”`}`;
  const box = document.createElement("div");
  box.className = "notice";
  box.append(own ? `${words} ` : `${words} ซึ่งไม่ใช่ข้อนี้ `);
  const use = document.createElement("button");
  use.type = "button";
  use.className = "small";
  use.textContent = "ใช้ข้อมูลนี้";
  use.addEventListener("click", () => {
    fill(`${base}.title`, proposal.title);
    fill(`${base}.fiscalYear`, String(proposal.fiscalYear));
    for (const id of proposal.components) {
      const tick = document.getElementById(`${base}.component.${id}`) as HTMLInputElement | null;
      if (tick) tick.checked = true;
    }
    form.dispatchEvent(new Event("input", { bubbles: true }));
    box.remove();
  });
  if (own) box.append(use);
  form
    .querySelector(`[name="${CSS.escape(path)}"]`)
    ?.closest(".field")
    ?.append(box);
}

function fill(name: string, value: string): void {
  const field = form.querySelector<HTMLInputElement>(`[name="${CSS.escape(name)}"]`);
  if (field && field.value.trim() === "") field.value = value;
}

/** Asks for files and gives them to a target. */
function pick(target: HTMLElement, accept: string, multiple: boolean): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = accept;
  input.multiple = multiple;
  input.addEventListener("change", () => {
    take(target, [...(input.files ?? [])]);
  });
  input.click();
}

document.addEventListener("click", (event) => {
  const button = (event.target as HTMLElement).closest<HTMLElement>("[data-pick], [data-tool]");
  const target = button?.closest<HTMLElement>("[data-drop]");
  if (!button || !target) return;
  const { pick: path } = button.dataset;
  const isFolder = target.dataset["dropFolder"] !== undefined;
  if (path !== undefined) pick(target, isFolder ? "image/*,.heic" : "", isFolder || listOf(path) !== undefined);
  else if (button.dataset["tool"] === "picture") pick(target, "image/*,.heic", true);
  else if (button.dataset["tool"] === "file") pick(target, "", true);
});

const targetOf = (event: DragEvent): HTMLElement | null => {
  const at = (event.target as HTMLElement).closest<HTMLElement>("[data-drop], [data-drop-list]");
  // A file that lands beside every field belongs to the folder or the text, where there is one.
  return (
    at ??
    ["[data-drop-folder]", '[data-drop="@body"]', "[data-drop-list]"]
      .map((sign) => document.querySelector<HTMLElement>(sign))
      .find(Boolean) ??
    null
  );
};
document.addEventListener("dragover", (event) => {
  if (!event.dataTransfer?.types.includes("Files")) return;
  event.preventDefault();
  for (const old of document.querySelectorAll(".over")) old.classList.remove("over");
  targetOf(event)?.classList.add("over");
});
document.addEventListener("dragleave", (event) => {
  if (event.relatedTarget === null) for (const old of document.querySelectorAll(".over")) old.classList.remove("over");
});
document.addEventListener("drop", (event) => {
  const files = [...(event.dataTransfer?.files ?? [])];
  if (files.length === 0) return;
  event.preventDefault();
  for (const old of document.querySelectorAll(".over")) old.classList.remove("over");
  const target = targetOf(event);
  if (target) take(target, files);
});

/** The folder that the form fills with pictures, if it has one. */
function folderGiven(): { folder?: string } {
  const field = form.querySelector<HTMLInputElement>("[data-drop-folder] input");
  return field ? { folder: field.value } : {};
}
