import { type Cloud, DEPLOY, startCloud } from './cloud';
import { coldStart } from './cold-start';
import { type RecordedRequest, type Recorder, startRecorder } from './recorder';

/** The requests of one invocation: to Secrets Manager, and then to the statements API. */
export interface Recording {
  readonly secrets: readonly RecordedRequest[];
  readonly statements: readonly RecordedRequest[];
}

/** Records what a bundle sends for a first deploy, and for the same deploy once more. */
export async function recordDeploys(bundle: string): Promise<{ readonly first: Recording; readonly again: Recording }> {
  let statements: Recorder | undefined;
  const cloud = await startCloud({
    endpointFor: async (url) => {
      statements = await startRecorder(url);
      return statements.url;
    },
  });
  const secrets = await startRecorder(cloud.secretsManagerUrl);
  const recorded = { ...cloud, secretsManagerUrl: secrets.url };
  const taken = { secrets: 0, statements: 0 };
  const deploy = async (): Promise<Recording> => {
    await coldStart({ bundle, event: DEPLOY, cloud: recorded });
    const recording = {
      secrets: secrets.requests.slice(taken.secrets),
      statements: (statements?.requests ?? []).slice(taken.statements),
    };
    taken.secrets += recording.secrets.length;
    taken.statements += recording.statements.length;
    return recording;
  };
  try {
    return { first: await deploy(), again: await deploy() };
  } finally {
    await Promise.all([secrets.close(), statements?.close()]);
    await cloud.close();
  }
}

/** The event that makes the bare client send a recording to these emulators. */
export const replay = ({ secrets, statements }: Recording, { ccaf, secretsManagerUrl }: Cloud) => ({
  requests: [
    ...secrets.map(({ path, ...request }) => ({ url: secretsManagerUrl + path, ...request })),
    ...statements.map(({ path, ...request }) => ({ url: ccaf.url + path, ...request })),
  ],
});
