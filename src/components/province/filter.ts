/** Hides the rows of the table that are not asked for. Without this script all of them are shown. */
const table = document.querySelector("[data-filter-table]");
const form = document.querySelector<HTMLFormElement>(".province-filter");
const told = document.querySelector("[data-filter-told]");

if (table && form) {
  const rows = [...table.querySelectorAll<HTMLTableRowElement>("tbody tr")];
  const apply = () => {
    const fields = new FormData(form);
    const value = (name: string) => {
      const field = fields.get(name);
      return typeof field === "string" ? field : "";
    };
    const words = value("words").toLowerCase().split(/\s+/).filter(Boolean);
    const [state, district] = [value("state"), value("district")];
    let count = 0;
    for (const row of rows) {
      const isAsked =
        (state === "" || row.dataset["state"] === state) &&
        (district === "" || row.dataset["district"] === district) &&
        words.every((word) => row.dataset["words"]?.includes(word));
      row.hidden = !isAsked;
      if (isAsked) count += 1;
    }
    const foot = table.querySelector<HTMLElement>("tfoot");
    // The sums are those of all rows.
    if (foot) foot.hidden = count < rows.length;
    if (told) told.textContent = `แสดง ${count} จาก ${rows.length} หน่วยงาน`;
  };
  document.documentElement.dataset["filtering"] = "";
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
  });
  apply();
}
