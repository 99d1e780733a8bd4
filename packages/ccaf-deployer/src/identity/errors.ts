import { HandlerError } from '../errors';
import { shown, type Tried } from '../statements';
import type { IdentityPool } from '../statements/authentication';

/** AWS gave no token for an identity pool. */
export class TokenUnavailableError extends HandlerError {
  override readonly name = 'TokenUnavailableError';
  readonly code = 'IDENTITY_TOKEN_UNAVAILABLE';

  constructor({ poolId, audience }: IdentityPool, host: string, reason: string, tried: Tried) {
    super(
      `no token for the identity pool '${poolId}' in ${shown(tried)} of '${host}': ${reason}. Check that the AWS account lets ` +
        "its identities be used elsewhere (outbound identity federation), that the function's role allows " +
        `sts:GetWebIdentityToken for the audience '${audience}' (identity_audience), and that its network reaches that host: ` +
        'docs/keys.md',
      { poolId, audience, host, attempts: tried.attempts },
    );
  }
}
