const FORM = /^([^\n·]{1,20}) · /u;

/** What stands before the dot of a description, `完成时限` of `完成时限 · the day by which …`; undefined without one. */
export function readLabel(description: string | null | undefined): string | undefined {
  return FORM.exec(description ?? '')?.[1];
}
