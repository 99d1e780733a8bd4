/** A command of a `sh` block, and how it is known that it works. */
export type KnownCommand = { readonly command: string } & (
  | { readonly provedBy: 'running it here' | typeof AT_NIGHT }
  /** The test, or the script of CI, that runs the same. */
  | { readonly provedBy: string }
  /** What it needs that no test has. */
  | { readonly needs: string }
);

/** Run with its whole block where `TEST_COMMANDS=true`, since it takes too long for each change. */
export const AT_NIGHT = 'running it at night';

/**
 * Documents whose commands all need accounts, so that only their syntax is checked here.
 */
export const NEED_ACCOUNTS: readonly string[] = ['docs/private-networks.md', 'docs/setup.md'];

/** Every command of the other documents. A command that is not here fails the tests until somebody says how it is known. */
export const KNOWN_COMMANDS: readonly KnownCommand[] = [
  { command: 'npm ci && npm run local', provedBy: 'packages/ccaf-cli/tests/local/command.test.ts' },
  {
    command: 'npm run simulate -- --sequences 1000 --seed 7',
    provedBy: AT_NIGHT,
  },
  {
    command: 'npm run simulate -- --watch --sequences 200 --seed 7',
    provedBy: AT_NIGHT,
  },
  { command: 'npm run judge', provedBy: AT_NIGHT },
  { command: "npm run judge -- --only 'cast: date_texts' --all", provedBy: AT_NIGHT },
  { command: 'npm run judge -- --list', provedBy: AT_NIGHT },
  { command: 'npm run judge -- --record', needs: 'Java 17 and Maven' },
  { command: 'npm run planner', provedBy: AT_NIGHT },
  { command: "npm run planner -- --only 'cast: .* AS DATE'", provedBy: AT_NIGHT },
  { command: 'npm run planner -- --list', provedBy: AT_NIGHT },
  { command: 'npm run planner -- --record', needs: 'Java 17 and Maven' },
  { command: 'npm run local', provedBy: 'packages/ccaf-cli/tests/local/command.test.ts' },
  { command: 'npm run local -- --app examples/orders', provedBy: AT_NIGHT },
  { command: 'npm run local -- --app examples/parcels', provedBy: AT_NIGHT },
  { command: 'npm run local -- --app examples/stock', provedBy: AT_NIGHT },
  { command: 'npm run local -- --app examples/market --engine flink', needs: 'Java 17 and Maven' },
  { command: 'npm run local -- --app examples/greenhouse --engine flink', needs: 'Java 17 and Maven' },
  { command: 'npm run local -- --engine flink', provedBy: 'packages/ccaf-cli/tests/local/engine.flink.test.ts' },
  { command: 'npm run local -- --watch', provedBy: 'packages/ccaf-cli/tests/local/watch.test.ts' },
  { command: 'npm run --silent release:notes -- engine-v0.1.0', provedBy: 'scripts/tests/release/notes.test.ts' },
  { command: 'npm run docs:api', provedBy: '.github/workflows/nightly.yml' },
  { command: 'npm run conformance', needs: 'Confluent Cloud' },
  { command: 'cd examples/orders', provedBy: AT_NIGHT },
  { command: 'cd examples/parcels', provedBy: AT_NIGHT },
  { command: 'cd examples/stock', provedBy: AT_NIGHT },
  { command: 'npx ccaf local', provedBy: AT_NIGHT },
  { command: 'npm ci && npm test', provedBy: '.ci/run' },
  {
    command:
      'api=http://127.0.0.1:8080/sql/v1/organizations/00000000-0000-4000-8000-000000000001/environments/env-local/statements',
    needs: 'an emulator that runs',
  },
  {
    command: `in='{"sql.current-catalog": "local", "sql.current-database": "sample"}'`,
    needs: 'an emulator that runs',
  },
  {
    command: `look='{"name": "look", "spec": {"statement": "SELECT * FROM orders", "properties": '$in'}}'`,
    needs: 'an emulator that runs',
  },
  { command: 'curl -u LOCALKEY:local-secret', needs: 'an emulator that runs' },
  { command: 'npm run ccaf -- --tls', provedBy: 'packages/ccaf-cli/tests/emulator.test.ts' },
  { command: 'npm run ccaf -- --bearer my-token:pool-local', provedBy: 'packages/ccaf-cli/tests/emulator.test.ts' },
  { command: 'npm run local -- --keep', provedBy: 'packages/ccaf-cli/tests/local/command.test.ts' },
  { command: 'npm ci', provedBy: '.ci/run' },
  { command: 'npm run check', provedBy: '.ci/run' },
  { command: 'npm run test:flink', provedBy: '.ci/run' },
  { command: 'npm run test:flink -- recovery', provedBy: '.ci/run' },
  { command: 'npm run typecheck', provedBy: '.ci/run' },
  { command: 'npm test -w packages/flink-table-api', provedBy: AT_NIGHT },
  { command: 'npx jest packages/ccaf-deployer/tests/reconcile', provedBy: AT_NIGHT },
  {
    command: 'git remote get-url upstream 2>/dev/null || git remote add upstream "$UPSTREAM"',
    provedBy: 'scripts/fork-test/upgrade.ts',
  },
  {
    command:
      "git fetch --no-tags upstream '+refs/heads/*:refs/remotes/upstream/*' 'refs/tags/engine-v*:refs/tags/engine-v*'",
    provedBy: 'scripts/fork-test/upgrade.ts',
  },
  {
    command: 'git restore --source="$VERSION" --staged --worktree -- packages examples scripts bench',
    provedBy: 'scripts/fork-test/upgrade.ts',
  },
  {
    command: 'git restore --source="$VERSION" --staged --worktree --overlay -- docs CONTRIBUTING.md CHANGELOG.md',
    provedBy: 'scripts/fork-test/upgrade.ts',
  },
  { command: 'npm install --no-audit --no-fund', provedBy: 'scripts/fork-test/upgrade.ts' },
  { command: 'export BEFORE=$(git merge-base HEAD "$VERSION")', needs: 'a project with edits of .github' },
  { command: 'git diff "$BEFORE" HEAD -- .github > ../mine.patch', needs: 'a project with edits of .github' },
  {
    command: 'git restore --source="$VERSION" --staged --worktree -- .github',
    needs: 'a project with edits of .github',
  },
  { command: 'git apply --3way ../mine.patch', needs: 'a project with edits of .github' },
  { command: 'export NAME=$(node -p "require(\'./package.json\').name")', needs: 'Terraform Cloud' },
  { command: 'for stack in image-registry app; do', needs: 'Terraform Cloud' },
  { command: '  curl --fail --silent --show-error --request PATCH', needs: 'Terraform Cloud' },
  { command: 'done', needs: 'Terraform Cloud' },
  {
    command:
      'python3 -m venv ~/.checkov && ~/.checkov/bin/pip install --require-hashes -r scripts/terraform-checks/requirements.txt',
    provedBy: '.github/workflows/ci.yml',
  },
  { command: 'go install -C scripts/terraform-checks tool', provedBy: '.github/workflows/ci.yml' },
  {
    command: 'PATH="$HOME/.checkov/bin:$HOME/go/bin:$PATH" npm run lint:terraform',
    provedBy: '.github/workflows/ci.yml',
  },
  {
    command: 'export AWS_ENVIRONMENT=dev AWS_REGION=us-east-1 AWS_ACCOUNT_ID=123456789012 TFC_ORGANIZATION=acme',
    provedBy: 'packages/ccaf-cli/tests/deploy/state.test.ts',
  },
  { command: 'npm run --silent synth', provedBy: 'packages/ccaf-cli/tests/deploy/state.test.ts' },
  {
    command: 'export TF_DATA_DIR=.terraform-$AWS_ENVIRONMENT-$AWS_REGION',
    provedBy: 'packages/ccaf-cli/tests/deploy/state.test.ts',
  },
  {
    command: '  state=terraform.$AWS_ENVIRONMENT.$AWS_REGION.$stack.tfstate',
    provedBy: 'packages/ccaf-cli/tests/deploy/state.test.ts',
  },
  {
    command: '  rm -rf "cdktf.out/stacks/$stack/$TF_DATA_DIR"',
    provedBy: 'packages/ccaf-cli/tests/deploy/state.test.ts',
  },
  {
    command: '  terraform -chdir="cdktf.out/stacks/$stack" init -input=false &&',
    provedBy: 'packages/ccaf-cli/tests/deploy/state.test.ts',
  },
  {
    command: '    terraform -chdir="cdktf.out/stacks/$stack" state push "../../../$state" &&',
    provedBy: 'packages/ccaf-cli/tests/deploy/state.test.ts',
  },
  { command: '    mv "$state" "$state.moved"', provedBy: 'packages/ccaf-cli/tests/deploy/state.test.ts' },
  {
    command: 'TF_DATA_DIR=.terraform-dev-us-east-1 terraform -chdir=cdktf.out/stacks/app state push errored.tfstate',
    provedBy: 'packages/ccaf-cli/tests/deploy/state.test.ts',
  },
  {
    command:
      'TF_DATA_DIR=.terraform-dev-us-east-1 terraform -chdir=cdktf.out/stacks/app force-unlock acme/ccaf-flight-consolidator-app-dev-us-east-1',
    needs: 'Terraform Cloud',
  },
  { command: 'export TF_VAR_catalog_name=my-environment TF_VAR_database_name=my-cluster', needs: 'AWS' },
  { command: 'export TF_VAR_ccaf_secrets_path=/ccaf/flight-consolidator/settings', needs: 'AWS' },
  { command: "export TF_VAR_image_digest=sha256:$(printf '0%.0s' {1..64}) TF_VAR_deployment_id=import", needs: 'AWS' },
  { command: 'TF_DATA_DIR=.terraform-dev-us-east-1 terraform -chdir=cdktf.out/stacks/app import', needs: 'AWS' },
  { command: 'npx tsc', provedBy: AT_NIGHT },
  { command: 'npx biome check --write .', provedBy: AT_NIGHT },
  {
    command: 'export AWS_ENVIRONMENT=dev AWS_REGION=us-east-1 AWS_ACCOUNT_ID=123456789012',
    provedBy: 'running it here',
  },
  { command: 'npm run synth', provedBy: 'running it here' },
  { command: 'git switch main && npm run render -- /tmp/base', provedBy: '.github/workflows/ci.yml' },
  { command: 'git switch - && npm run render -- /tmp/head --after /tmp/base', provedBy: '.github/workflows/ci.yml' },
  {
    command: 'npm run --silent review -- --base /tmp/base --head /tmp/head',
    provedBy: '.github/workflows/ci.yml',
  },
  { command: 'export CONFLUENT_FLINK_REGION=us-east-1', needs: 'Confluent Cloud' },
  { command: 'npm run rotate -- --environment=dev', needs: 'AWS and Confluent Cloud' },
  { command: 'npm run deploy -- confluent-access', needs: 'AWS and Confluent Cloud' },
  { command: 'npm run deploy -- --environment=dev', needs: 'AWS, Docker and Confluent Cloud' },
  {
    command: 'npm run destroy -- <target> --without-teardown',
    provedBy: 'packages/ccaf-cli/tests/deploy/ways-out.test.ts',
  },
  {
    command: 'terraform state rm aws_lambda_invocation.retirement_invocation_18C84197',
    provedBy: 'packages/ccaf-cli/tests/deploy/ways-out.test.ts',
  },
  { command: 'terraform destroy -refresh=false', provedBy: 'packages/ccaf-cli/tests/deploy/ways-out.test.ts' },
  { command: 'npm run destroy -- <target>', provedBy: 'packages/ccaf-cli/tests/deploy/ways-out.test.ts' },
  { command: 'npm run deploy -- <target>', needs: 'AWS, Docker and Confluent Cloud' },
  { command: 'npm run destroy -- <target> --with-registry', needs: 'AWS' },
  { command: 'aws sqs receive-message', needs: 'AWS' },
  { command: 'aws logs tail', needs: 'AWS' },
  { command: 'aws cloudwatch disable-alarm-actions', needs: 'AWS' },
  { command: 'aws cloudwatch enable-alarm-actions', needs: 'AWS' },
  { command: 'export TF_VAR_watch=false', needs: 'AWS' },
  { command: 'aws ecr list-images', needs: 'AWS' },
  { command: 'aws ecr batch-delete-image', needs: 'AWS' },
  { command: 'aws lambda delete-function', needs: 'AWS' },
  { command: 'aws secretsmanager get-secret-value', needs: 'AWS' },
  { command: 'aws secretsmanager put-secret-value', needs: 'AWS' },
  { command: 'rm ~/ccaf-settings.json', needs: 'AWS' },
  { command: 'aws lambda invoke', needs: 'AWS' },
  { command: 'aws lambda put-function-concurrency', needs: 'AWS' },
  { command: 'curl -su "$FLINK_KEY:$FLINK_SECRET"', needs: 'Confluent Cloud' },
  { command: 'confluent flink statement create', needs: 'Confluent Cloud' },
  { command: 'confluent flink statement stop', needs: 'Confluent Cloud' },
  { command: 'confluent flink statement delete', needs: 'Confluent Cloud' },
];
