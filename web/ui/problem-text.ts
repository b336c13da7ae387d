/** What an error page says: what happened, what became of your work, and what to do. */
export interface ProblemText {
  readonly title: string;
  readonly what: string;
  readonly next: string;
}

const texts: Readonly<Record<number, ProblemText>> = {
  400: {
    title: 'We did not understand that',
    what: 'The page sent something we cannot read. Nothing was changed.',
    next: 'Go back, reload the page and try again.',
  },
  403: {
    title: 'You cannot open this',
    what: 'You are signed in, but your role does not allow this page. Nothing was changed.',
    next: 'If you need it for your work, ask an Account Owner of your trust.',
  },
  404: {
    title: 'We cannot find that page',
    what: 'The address may be mistyped, or what was here is gone or belongs to a school that is not yours.',
    next: 'Go back, or begin again below and find your way from there.',
  },
  413: {
    title: 'That was too large',
    what: 'More was sent than we take at once. Nothing was changed.',
    next: 'Send a smaller file, or the same data as a zip file.',
  },
  500: {
    title: 'Something went wrong on our side',
    what: 'We have written down what happened. What you did before this page is saved; what you did on it may not be.',
    next: 'Try again in a moment. If it goes on, tell your administrator and mention the number below.',
  },
};

const other: ProblemText = {
  title: 'This did not work',
  what: 'Nothing was changed.',
  next: 'Go back and try again.',
};

/** The words for an HTTP status; `said` are the server's own, where it had any. */
export function problemText(status: number, said?: string): ProblemText {
  const text = texts[status] ?? (status > 500 ? texts[500] : other) ?? other;
  return said === undefined || status === 404 ? text : { ...text, what: said };
}
