import { post, tell, the, wordsOf } from "./frame.ts";

let shown: string | undefined;

/** Shows the page of the form's file beside it, once it is asked for; starting the preview takes some seconds. */
export function startPreview(): void {
  const button = document.getElementById("show");
  button?.addEventListener("click", () => {
    tell("กำลังเปิดหน้าตัวอย่าง ครั้งแรกใช้เวลาสักครู่");
    void post<{ root?: string }>("/api/preview", {}).then((answer) => {
      const { root } = answer.data;
      if (root === undefined) {
        tell(wordsOf(answer) || "เปิดหน้าตัวอย่างไม่ได้", "bad");
        return;
      }
      shown = new URL((the("form").dataset["address"] ?? "/").replace(/^\//, ""), root).href;
      sessionStorage.setItem("preview", shown);
      // What the preview may be framed from is told by the page's own head, which is older than the preview.
      location.reload();
    });
  });
  const kept = sessionStorage.getItem("preview");
  if (kept !== null && button) {
    sessionStorage.removeItem("preview");
    draw(kept);
  }
}

function draw(address: string): void {
  shown = address;
  const frame = document.createElement("iframe");
  frame.title = "หน้าตัวอย่าง";
  frame.src = address;
  const link = document.createElement("a");
  link.href = address;
  link.target = "_blank";
  link.rel = "noreferrer";
  link.textContent = "เปิดในแท็บใหม่";
  the("frame").replaceChildren(frame, link);
}

export function refreshPreview(): void {
  if (shown !== undefined) draw(shown);
}
