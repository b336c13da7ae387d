/** How long to wait for a server, in milliseconds. */
export interface Patience {
  readonly connect: number;
  readonly greeting: number;
  /** For each reply, and for the line to take more of a message. */
  readonly reply: number;
  /** For a whole step (opening a connection, sending a message), however busily the server dawdles. */
  readonly step: number;
}

const usualPatience: Patience = { connect: 10_000, greeting: 10_000, reply: 30_000, step: 90_000 };

/** A mail server as its address describes it. */
export interface SmtpServer {
  readonly host: string;
  readonly port: number | undefined;
  /** TLS from the first byte; otherwise STARTTLS where it is offered. */
  readonly secure: boolean;
  readonly requireTLS: boolean;
  readonly login: { readonly user: string; readonly pass: string } | null;
  readonly patience: Patience;
}

const loopback = ['localhost', '127.0.0.1', '::1'];

/** Reads `smtp://user:password@host:port` or `smtps://…`. A password goes out encrypted or not at all. */
export function smtpServer(address: string, patience: Patience = usualPatience): SmtpServer {
  const url = new URL(address);
  if (!['smtp:', 'smtps:'].includes(url.protocol)) {
    throw new Error('The mail server has to be written as smtp://host:port or smtps://host:port.');
  }
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const login = url.username
    ? { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) }
    : null;
  const secure = url.protocol === 'smtps:';
  return {
    host,
    port: url.port ? Number(url.port) : undefined,
    secure,
    requireTLS: !secure && login !== null && !loopback.includes(host),
    login,
    patience,
  };
}
