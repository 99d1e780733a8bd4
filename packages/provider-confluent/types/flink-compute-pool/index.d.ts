import { Construct } from 'constructs';
import * as cdktf from 'cdktf';
export interface FlinkComputePoolConfig extends cdktf.TerraformMetaArguments {
    /**
    * The cloud service provider that runs the compute pool.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/resources/flink_compute_pool#cloud FlinkComputePool#cloud}
    */
    readonly cloud: string;
    /**
    * Indicate whether the Flink compute pool is a default compute pool or not. Defaults to `false`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/resources/flink_compute_pool#default_pool FlinkComputePool#default_pool}
    */
    readonly defaultPool?: boolean | cdktf.IResolvable;
    /**
    * The name of the Flink compute pool.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/resources/flink_compute_pool#display_name FlinkComputePool#display_name}
    */
    readonly displayName: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/resources/flink_compute_pool#id FlinkComputePool#id}
    *
    * Please be aware that the id field is automatically added to all resources in Terraform providers using a Terraform provider SDK version below 2.
    * If you experience problems setting this value it might not be settable. Please take a look at the provider documentation to ensure it should be settable.
    */
    readonly id?: string;
    /**
    * Maximum number of Confluent Flink Units (CFUs) that the Flink compute pool should auto-scale to.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/resources/flink_compute_pool#max_cfu FlinkComputePool#max_cfu}
    */
    readonly maxCfu?: number;
    /**
    * The cloud service provider region that hosts the Flink compute pool.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/resources/flink_compute_pool#region FlinkComputePool#region}
    */
    readonly region: string;
    /**
    * environment block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/resources/flink_compute_pool#environment FlinkComputePool#environment}
    */
    readonly environment: FlinkComputePoolEnvironment;
    /**
    * timeouts block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/resources/flink_compute_pool#timeouts FlinkComputePool#timeouts}
    */
    readonly timeouts?: FlinkComputePoolTimeouts;
}
export interface FlinkComputePoolEnvironment {
    /**
    * The unique identifier for the environment.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/resources/flink_compute_pool#id FlinkComputePool#id}
    *
    * Please be aware that the id field is automatically added to all resources in Terraform providers using a Terraform provider SDK version below 2.
    * If you experience problems setting this value it might not be settable. Please take a look at the provider documentation to ensure it should be settable.
    */
    readonly id: string;
}
export declare function flinkComputePoolEnvironmentToTerraform(struct?: FlinkComputePoolEnvironmentOutputReference | FlinkComputePoolEnvironment): any;
export declare function flinkComputePoolEnvironmentToHclTerraform(struct?: FlinkComputePoolEnvironmentOutputReference | FlinkComputePoolEnvironment): any;
export declare class FlinkComputePoolEnvironmentOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): FlinkComputePoolEnvironment | undefined;
    set internalValue(value: FlinkComputePoolEnvironment | undefined);
    private _id?;
    get id(): string;
    set id(value: string);
    get idInput(): string | undefined;
}
export interface FlinkComputePoolTimeouts {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/resources/flink_compute_pool#create FlinkComputePool#create}
    */
    readonly create?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/resources/flink_compute_pool#delete FlinkComputePool#delete}
    */
    readonly delete?: string;
}
export declare function flinkComputePoolTimeoutsToTerraform(struct?: FlinkComputePoolTimeouts | cdktf.IResolvable): any;
export declare function flinkComputePoolTimeoutsToHclTerraform(struct?: FlinkComputePoolTimeouts | cdktf.IResolvable): any;
export declare class FlinkComputePoolTimeoutsOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    private resolvableValue?;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): FlinkComputePoolTimeouts | cdktf.IResolvable | undefined;
    set internalValue(value: FlinkComputePoolTimeouts | cdktf.IResolvable | undefined);
    private _create?;
    get create(): string;
    set create(value: string);
    resetCreate(): void;
    get createInput(): string | undefined;
    private _delete?;
    get delete(): string;
    set delete(value: string);
    resetDelete(): void;
    get deleteInput(): string | undefined;
}
/**
* Represents a {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/resources/flink_compute_pool confluent_flink_compute_pool}
*/
export declare class FlinkComputePool extends cdktf.TerraformResource {
    static readonly tfResourceType = "confluent_flink_compute_pool";
    /**
    * Generates CDKTF code for importing a FlinkComputePool resource upon running "cdktf plan <stack-name>"
    * @param scope The scope in which to define this construct
    * @param importToId The construct id used in the generated config for the FlinkComputePool to import
    * @param importFromId The id of the existing FlinkComputePool that should be imported. Refer to the {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/resources/flink_compute_pool#import import section} in the documentation of this resource for the id to use
    * @param provider? Optional instance of the provider where the FlinkComputePool to import is found
    */
    static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider): cdktf.ImportableResource;
    /**
    * Create a new {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/resources/flink_compute_pool confluent_flink_compute_pool} Resource
    *
    * @param scope The scope in which to define this construct
    * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
    * @param options FlinkComputePoolConfig
    */
    constructor(scope: Construct, id: string, config: FlinkComputePoolConfig);
    get apiVersion(): string;
    private _cloud?;
    get cloud(): string;
    set cloud(value: string);
    get cloudInput(): string | undefined;
    private _defaultPool?;
    get defaultPool(): boolean | cdktf.IResolvable;
    set defaultPool(value: boolean | cdktf.IResolvable);
    resetDefaultPool(): void;
    get defaultPoolInput(): boolean | cdktf.IResolvable | undefined;
    private _displayName?;
    get displayName(): string;
    set displayName(value: string);
    get displayNameInput(): string | undefined;
    private _id?;
    get id(): string;
    set id(value: string);
    resetId(): void;
    get idInput(): string | undefined;
    get kind(): string;
    private _maxCfu?;
    get maxCfu(): number;
    set maxCfu(value: number);
    resetMaxCfu(): void;
    get maxCfuInput(): number | undefined;
    private _region?;
    get region(): string;
    set region(value: string);
    get regionInput(): string | undefined;
    get resourceName(): string;
    private _environment;
    get environment(): FlinkComputePoolEnvironmentOutputReference;
    putEnvironment(value: FlinkComputePoolEnvironment): void;
    get environmentInput(): FlinkComputePoolEnvironment | undefined;
    private _timeouts;
    get timeouts(): FlinkComputePoolTimeoutsOutputReference;
    putTimeouts(value: FlinkComputePoolTimeouts): void;
    resetTimeouts(): void;
    get timeoutsInput(): FlinkComputePoolTimeouts | cdktf.IResolvable | undefined;
    protected synthesizeAttributes(): {
        [name: string]: any;
    };
    protected synthesizeHclAttributes(): {
        [name: string]: any;
    };
}
