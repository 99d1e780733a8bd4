import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Writes the certificate of an emulator that speaks https into a new folder, which clients read while it runs. */
export function writeCertificate(certificate: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'ccaf-')), 'emulator.pem');
  writeFileSync(file, certificate);
  return file;
}

/** Removes it with its folder, and so with a trust store that was made beside it: the next start has another one. */
export function removeCertificate(file: string): void {
  rmSync(dirname(file), { recursive: true, force: true });
}

/** How clients are told to trust it: by an environment variable, and where there is none by an option. */
export function trustLines(file: string): readonly string[] {
  const store = file.replace(/\.pem$/, '.p12');
  return [
    `Its self-signed certificate: ${file}`,
    'A client trusts it by one of these:',
    `  export NODE_EXTRA_CA_CERTS=${file}   # Node`,
    `  export SSL_CERT_FILE=${file}         # Python with httpx, Go, Terraform`,
    `  curl --cacert ${file} …`,
    `  keytool -importcert -noprompt -alias ccaf -file ${file} \\`,
    `    -keystore ${store} -storepass changeit            # Java, then:`,
    `  java -Djavax.net.ssl.trustStore=${store} -Djavax.net.ssl.trustStorePassword=changeit …`,
    '',
  ];
}
