/** What the box for passing a page on shows. */
export interface ShareView {
  /** The page's full address, to be copied or typed. */
  readonly url: string;
  /** Link to the picture of its code. */
  readonly qrHref: string;
  /** What the picture is, for those who do not see it. */
  readonly alt: string;
}

/** Prepares the box for passing a page on. */
export const shareView = (title: string, url: string, qrHref: string): ShareView => ({
  url,
  qrHref,
  alt: `คิวอาร์โค้ดไปยังหน้า ${title}`,
});
