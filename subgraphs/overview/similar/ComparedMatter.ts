/** What is compared of a matter. */
export interface ComparedMatter {
  readonly id: string;
  readonly source: string;
  readonly title: string;
  readonly content: string | null;
  /** Path of its division (`placeOf`), if that is to count: what lies in two villages is not one problem. */
  readonly place?: string;
}
