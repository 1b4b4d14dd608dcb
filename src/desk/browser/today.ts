import { post, tell, the, wordsOf } from "./frame.ts";

interface Proposal {
  readonly item: string;
  readonly name: string;
  readonly fiscalYear: number;
  readonly components: readonly string[];
  readonly title: string;
}
interface Taken {
  readonly id?: string;
  readonly file: string;
  readonly told: readonly string[];
  readonly personal: readonly string[];
  readonly proposals: readonly Proposal[];
}

/** Sends a document and says what it seems to be evidence of; whoever sits there chooses. */
async function send(file: File): Promise<void> {
  tell(`กำลังอ่าน ${file.name}`);
  const answer = await post<Taken>(`/api/upload?${new URLSearchParams({ name: file.name, kind: "news" })}`, file);
  if (answer.status !== 200 && answer.status !== 202) {
    tell(wordsOf(answer), "bad");
    return;
  }
  let { data } = answer;
  if (answer.status === 202) {
    if (
      !confirm(
        `พบข้อมูลส่วนบุคคลใน ${file.name}\n\n${data.personal.slice(0, 12).join("\n")}\n\nวางไฟล์นี้หรือไม่ เว็บไซต์จะเผยแพร่ไม่ได้จนกว่าจะปิดข้อมูลนี้`,
      )
    ) {
      tell(`ไม่ได้วาง ${file.name}`, "bad");
      return;
    }
    const placed = await post<Taken>("/api/place", { id: data.id });
    if (placed.status !== 200) {
      tell(wordsOf(placed), "bad");
      return;
    }
    data = placed.data;
  }
  show(file.name, data);
}

function show(name: string, { file, told, proposals }: Taken): void {
  const box = the("proposals");
  box.className = "notice";
  box.hidden = false;
  const heading = document.createElement("p");
  heading.tabIndex = -1;
  const said = proposals.length === 0 ? "อ่านไม่พบว่าเป็นหลักฐานของข้อใด เลือกข้อจากรายการแล้วเลือกไฟล์นี้" : "น่าจะเป็นหลักฐานของ";
  heading.textContent = [`วาง ${name} ไว้ที่ ${file} แล้ว`, ...told, said].join(" · ");
  const list = document.createElement("ul");
  for (const proposal of proposals) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "quiet";
    button.textContent = `${proposal.item} ${proposal.name} ปี ${proposal.fiscalYear}`;
    button.addEventListener("click", () => {
      const { title, components: component, fiscalYear } = proposal;
      sessionStorage.setItem("dropped", JSON.stringify({ title, file, component, fiscalYear }));
      location.href = `/edit?${new URLSearchParams({ file: `content/disclosures/${fiscalYear}/${proposal.item}.yaml` })}`;
    });
    const line = document.createElement("li");
    line.append(button);
    list.append(line);
  }
  box.replaceChildren(heading, list);
  heading.focus();
}

the("pick").addEventListener("click", () => {
  const input = document.createElement("input");
  input.type = "file";
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    if (file) void send(file);
  });
  input.click();
});
document.addEventListener("dragover", (event) => {
  if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
});
document.addEventListener("drop", (event) => {
  const [file] = event.dataTransfer?.files ?? [];
  if (!file) return;
  event.preventDefault();
  void send(file);
});
