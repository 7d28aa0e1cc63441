/** A question that cannot be answered as it was put: `message` says why, `remedy` what to ask instead. */
export class QuestionError extends Error {
  readonly remedy: string;

  constructor(why: string, remedy: string) {
    super(why);
    this.name = 'QuestionError';
    this.remedy = remedy;
  }
}
