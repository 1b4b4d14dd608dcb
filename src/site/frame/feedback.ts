import type { Agency } from "../../domain/model/agency.ts";

/** The ways to say whether a page was of use. */
export interface FeedbackView {
  readonly yes: string;
  readonly no: string;
  /** True where they open a mail: the reader should know before. */
  readonly mail: boolean;
}

/** What a form has in the place of the page's address; an address may have it encoded. */
const PLACE = /\{page\}|%7Bpage%7D/gi;

/**
 * Links that open a mail, or the agency's form, with the page in it. Nothing is sent by this site.
 * @param page full address of the page
 */
export function feedbackView(
  { feedback }: Pick<Agency, "feedback">,
  title: string,
  page: string,
): FeedbackView | undefined {
  if (!feedback) return undefined;
  const { email, form } = feedback;
  if (form !== undefined) {
    const href = form.replace(PLACE, encodeURIComponent(page));
    return { yes: href, no: href, mail: false };
  }
  const mail = (answer: string, ask: string) => {
    const subject = `${answer}: ${title}`;
    const body = `${page}\n\n${ask}\n`;
    return `mailto:${email ?? ""}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
  };
  return {
    yes: mail("หน้านี้มีประโยชน์", "สิ่งที่มีประโยชน์:"),
    no: mail("หน้านี้ยังไม่ช่วย", "สิ่งที่หาไม่พบหรือไม่ชัดเจน:"),
    mail: true,
  };
}
