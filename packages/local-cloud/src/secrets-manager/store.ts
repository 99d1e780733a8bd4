import { createHash } from 'node:crypto';
import { alreadyExists, invalidRequest, markedForDeletion, notFound } from './errors';
import type { Secret } from './secret';

export interface StoreOptions {
  readonly region: string;
  readonly accountId: string;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
}

// What the service adds to a name: a hyphen and six characters.
const SUFFIX = '-xxxxxx';

/** The secrets of one account and region, found by name or by ARN. */
export class SecretStore {
  readonly #secrets = new Map<string, Secret>();
  #created = 0;

  constructor(readonly options: StoreOptions) {}

  /** Every secret by name, those in their recovery window included. */
  all(): readonly Secret[] {
    this.#purge();
    return [...this.#secrets.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** By name, by ARN, or by an ARN without the six characters at its end, which the service takes, too. */
  find(id: string): Secret | undefined {
    return this.all().find(({ name, arn }) => name === id || arn === id || arn.slice(0, -SUFFIX.length) === id);
  }

  /** @throws {SecretsManagerError} `ResourceNotFoundException` */
  get(id: string): Secret {
    const secret = this.find(id);
    if (!secret) throw notFound();
    return secret;
  }

  /** @throws {SecretsManagerError} `ResourceNotFoundException`, or `InvalidRequestException` for a deleted one */
  getUsable(id: string): Secret {
    const secret = this.get(id);
    if (secret.deletedAt !== undefined) throw markedForDeletion();
    return secret;
  }

  /** A secret that is not stored yet, with an ARN of its own; refused where the name is taken. */
  blank(name: string, attributes: Secret['attributes']): Secret {
    const existing = this.find(name);
    if (existing?.deletedAt !== undefined) {
      throw invalidRequest(
        "You can't create this secret because a secret with this name is already scheduled for deletion.",
      );
    }
    if (existing) throw alreadyExists(`The operation failed because the secret ${name} already exists.`);
    const now = this.options.clock();
    this.#created += 1;
    const arn = this.arn(name, this.#created);
    return { name, arn, attributes, createdAt: now, changedAt: now, versions: new Map(), stages: new Map() };
  }

  save(secret: Secret): Secret {
    this.#secrets.set(secret.name, secret);
    return secret;
  }

  remove(secret: Secret): void {
    this.#secrets.delete(secret.name);
  }

  /** The ARN ends in six characters that differ each time a name is used again, as the service's do. */
  arn(name: string, generation: number): string {
    const { region, accountId } = this.options;
    const digest = createHash('sha256').update(`${name}\n${generation}`).digest('base64');
    return `arn:aws:secretsmanager:${region}:${accountId}:secret:${name}-${digest.replace(/[^A-Za-z0-9]/g, '').slice(0, 6)}`;
  }

  #purge(): void {
    const now = this.options.clock();
    for (const secret of this.#secrets.values()) {
      if (secret.deletedAt !== undefined && secret.deletedAt <= now) this.remove(secret);
    }
  }
}
