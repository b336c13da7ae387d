/** Whether a post only asked what something would come to: nothing on the page has changed by it. */
export const onlyAsked = ({ formAction }: { readonly formAction?: string | undefined }): boolean =>
  formAction?.endsWith('/invitations/preview') ?? false;
