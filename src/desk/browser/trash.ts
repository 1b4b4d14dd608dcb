import { post, tell, wordsOf } from "./frame.ts";

document.addEventListener("click", (event) => {
  const id = (event.target as HTMLElement).closest<HTMLElement>("[data-restore]")?.dataset["restore"];
  if (id === undefined) return;
  void post<{ href?: string }>("/api/restore", { id }).then((answer) => {
    if (answer.data.href !== undefined) location.href = answer.data.href;
    else tell(wordsOf(answer), "bad");
  });
});
