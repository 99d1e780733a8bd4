import { Construct } from 'constructs';
import * as cdktf from 'cdktf';
export interface DataConfluentKafkaClusterConfig extends cdktf.TerraformMetaArguments {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/data-sources/kafka_cluster#display_name DataConfluentKafkaCluster#display_name}
    */
    readonly displayName?: string;
    /**
    * The ID of the Kafka cluster, for example, `lkc-abc123`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/data-sources/kafka_cluster#id DataConfluentKafkaCluster#id}
    *
    * Please be aware that the id field is automatically added to all resources in Terraform providers using a Terraform provider SDK version below 2.
    * If you experience problems setting this value it might not be settable. Please take a look at the provider documentation to ensure it should be settable.
    */
    readonly id?: string;
    /**
    * basic block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/data-sources/kafka_cluster#basic DataConfluentKafkaCluster#basic}
    */
    readonly basic?: DataConfluentKafkaClusterBasic[] | cdktf.IResolvable;
    /**
    * dedicated block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/data-sources/kafka_cluster#dedicated DataConfluentKafkaCluster#dedicated}
    */
    readonly dedicated?: DataConfluentKafkaClusterDedicated;
    /**
    * enterprise block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/data-sources/kafka_cluster#enterprise DataConfluentKafkaCluster#enterprise}
    */
    readonly enterprise?: DataConfluentKafkaClusterEnterprise[] | cdktf.IResolvable;
    /**
    * environment block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/data-sources/kafka_cluster#environment DataConfluentKafkaCluster#environment}
    */
    readonly environment: DataConfluentKafkaClusterEnvironment;
    /**
    * freight block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/data-sources/kafka_cluster#freight DataConfluentKafkaCluster#freight}
    */
    readonly freight?: DataConfluentKafkaClusterFreight[] | cdktf.IResolvable;
    /**
    * standard block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/data-sources/kafka_cluster#standard DataConfluentKafkaCluster#standard}
    */
    readonly standard?: DataConfluentKafkaClusterStandard[] | cdktf.IResolvable;
}
export interface DataConfluentKafkaClusterByokKey {
}
export declare function dataConfluentKafkaClusterByokKeyToTerraform(struct?: DataConfluentKafkaClusterByokKey): any;
export declare function dataConfluentKafkaClusterByokKeyToHclTerraform(struct?: DataConfluentKafkaClusterByokKey): any;
export declare class DataConfluentKafkaClusterByokKeyOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean);
    get internalValue(): DataConfluentKafkaClusterByokKey | undefined;
    set internalValue(value: DataConfluentKafkaClusterByokKey | undefined);
    get id(): string;
}
export declare class DataConfluentKafkaClusterByokKeyList extends cdktf.ComplexList {
    protected terraformResource: cdktf.IInterpolatingParent;
    protected terraformAttribute: string;
    protected wrapsSet: boolean;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, wrapsSet: boolean);
    /**
    * @param index the index of the item to return
    */
    get(index: number): DataConfluentKafkaClusterByokKeyOutputReference;
}
export interface DataConfluentKafkaClusterEndpoints {
}
export declare function dataConfluentKafkaClusterEndpointsToTerraform(struct?: DataConfluentKafkaClusterEndpoints): any;
export declare function dataConfluentKafkaClusterEndpointsToHclTerraform(struct?: DataConfluentKafkaClusterEndpoints): any;
export declare class DataConfluentKafkaClusterEndpointsOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean);
    get internalValue(): DataConfluentKafkaClusterEndpoints | undefined;
    set internalValue(value: DataConfluentKafkaClusterEndpoints | undefined);
    get accessPointId(): string;
    get bootstrapEndpoint(): string;
    get connectionType(): string;
    get restEndpoint(): string;
}
export declare class DataConfluentKafkaClusterEndpointsList extends cdktf.ComplexList {
    protected terraformResource: cdktf.IInterpolatingParent;
    protected terraformAttribute: string;
    protected wrapsSet: boolean;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, wrapsSet: boolean);
    /**
    * @param index the index of the item to return
    */
    get(index: number): DataConfluentKafkaClusterEndpointsOutputReference;
}
export interface DataConfluentKafkaClusterNetwork {
}
export declare function dataConfluentKafkaClusterNetworkToTerraform(struct?: DataConfluentKafkaClusterNetwork): any;
export declare function dataConfluentKafkaClusterNetworkToHclTerraform(struct?: DataConfluentKafkaClusterNetwork): any;
export declare class DataConfluentKafkaClusterNetworkOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean);
    get internalValue(): DataConfluentKafkaClusterNetwork | undefined;
    set internalValue(value: DataConfluentKafkaClusterNetwork | undefined);
    get id(): string;
}
export declare class DataConfluentKafkaClusterNetworkList extends cdktf.ComplexList {
    protected terraformResource: cdktf.IInterpolatingParent;
    protected terraformAttribute: string;
    protected wrapsSet: boolean;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, wrapsSet: boolean);
    /**
    * @param index the index of the item to return
    */
    get(index: number): DataConfluentKafkaClusterNetworkOutputReference;
}
export interface DataConfluentKafkaClusterBasic {
    /**
    * The maximum number of Elastic Confluent Kafka Units (eCKUs) that Kafka clusters should auto-scale to. Kafka clusters with HIGH availability must have at least two eCKUs.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/data-sources/kafka_cluster#max_ecku DataConfluentKafkaCluster#max_ecku}
    */
    readonly maxEcku?: number;
}
export declare function dataConfluentKafkaClusterBasicToTerraform(struct?: DataConfluentKafkaClusterBasic | cdktf.IResolvable): any;
export declare function dataConfluentKafkaClusterBasicToHclTerraform(struct?: DataConfluentKafkaClusterBasic | cdktf.IResolvable): any;
export declare class DataConfluentKafkaClusterBasicOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    private resolvableValue?;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean);
    get internalValue(): DataConfluentKafkaClusterBasic | cdktf.IResolvable | undefined;
    set internalValue(value: DataConfluentKafkaClusterBasic | cdktf.IResolvable | undefined);
    private _maxEcku?;
    get maxEcku(): number;
    set maxEcku(value: number);
    resetMaxEcku(): void;
    get maxEckuInput(): number | undefined;
}
export declare class DataConfluentKafkaClusterBasicList extends cdktf.ComplexList {
    protected terraformResource: cdktf.IInterpolatingParent;
    protected terraformAttribute: string;
    protected wrapsSet: boolean;
    internalValue?: DataConfluentKafkaClusterBasic[] | cdktf.IResolvable;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, wrapsSet: boolean);
    /**
    * @param index the index of the item to return
    */
    get(index: number): DataConfluentKafkaClusterBasicOutputReference;
}
export interface DataConfluentKafkaClusterDedicated {
}
export declare function dataConfluentKafkaClusterDedicatedToTerraform(struct?: DataConfluentKafkaClusterDedicatedOutputReference | DataConfluentKafkaClusterDedicated): any;
export declare function dataConfluentKafkaClusterDedicatedToHclTerraform(struct?: DataConfluentKafkaClusterDedicatedOutputReference | DataConfluentKafkaClusterDedicated): any;
export declare class DataConfluentKafkaClusterDedicatedOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): DataConfluentKafkaClusterDedicated | undefined;
    set internalValue(value: DataConfluentKafkaClusterDedicated | undefined);
    get cku(): number;
    get encryptionKey(): string;
    get zones(): string[];
}
export interface DataConfluentKafkaClusterEnterprise {
    /**
    * The maximum number of Elastic Confluent Kafka Units (eCKUs) that Kafka clusters should auto-scale to. Kafka clusters with HIGH availability must have at least two eCKUs.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/data-sources/kafka_cluster#max_ecku DataConfluentKafkaCluster#max_ecku}
    */
    readonly maxEcku?: number;
}
export declare function dataConfluentKafkaClusterEnterpriseToTerraform(struct?: DataConfluentKafkaClusterEnterprise | cdktf.IResolvable): any;
export declare function dataConfluentKafkaClusterEnterpriseToHclTerraform(struct?: DataConfluentKafkaClusterEnterprise | cdktf.IResolvable): any;
export declare class DataConfluentKafkaClusterEnterpriseOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    private resolvableValue?;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean);
    get internalValue(): DataConfluentKafkaClusterEnterprise | cdktf.IResolvable | undefined;
    set internalValue(value: DataConfluentKafkaClusterEnterprise | cdktf.IResolvable | undefined);
    private _maxEcku?;
    get maxEcku(): number;
    set maxEcku(value: number);
    resetMaxEcku(): void;
    get maxEckuInput(): number | undefined;
}
export declare class DataConfluentKafkaClusterEnterpriseList extends cdktf.ComplexList {
    protected terraformResource: cdktf.IInterpolatingParent;
    protected terraformAttribute: string;
    protected wrapsSet: boolean;
    internalValue?: DataConfluentKafkaClusterEnterprise[] | cdktf.IResolvable;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, wrapsSet: boolean);
    /**
    * @param index the index of the item to return
    */
    get(index: number): DataConfluentKafkaClusterEnterpriseOutputReference;
}
export interface DataConfluentKafkaClusterEnvironment {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/data-sources/kafka_cluster#id DataConfluentKafkaCluster#id}
    *
    * Please be aware that the id field is automatically added to all resources in Terraform providers using a Terraform provider SDK version below 2.
    * If you experience problems setting this value it might not be settable. Please take a look at the provider documentation to ensure it should be settable.
    */
    readonly id: string;
}
export declare function dataConfluentKafkaClusterEnvironmentToTerraform(struct?: DataConfluentKafkaClusterEnvironmentOutputReference | DataConfluentKafkaClusterEnvironment): any;
export declare function dataConfluentKafkaClusterEnvironmentToHclTerraform(struct?: DataConfluentKafkaClusterEnvironmentOutputReference | DataConfluentKafkaClusterEnvironment): any;
export declare class DataConfluentKafkaClusterEnvironmentOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): DataConfluentKafkaClusterEnvironment | undefined;
    set internalValue(value: DataConfluentKafkaClusterEnvironment | undefined);
    private _id?;
    get id(): string;
    set id(value: string);
    get idInput(): string | undefined;
}
export interface DataConfluentKafkaClusterFreight {
    /**
    * The maximum number of Elastic Confluent Kafka Units (eCKUs) that Kafka clusters should auto-scale to. Kafka clusters with HIGH availability must have at least two eCKUs.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/data-sources/kafka_cluster#max_ecku DataConfluentKafkaCluster#max_ecku}
    */
    readonly maxEcku?: number;
}
export declare function dataConfluentKafkaClusterFreightToTerraform(struct?: DataConfluentKafkaClusterFreight | cdktf.IResolvable): any;
export declare function dataConfluentKafkaClusterFreightToHclTerraform(struct?: DataConfluentKafkaClusterFreight | cdktf.IResolvable): any;
export declare class DataConfluentKafkaClusterFreightOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    private resolvableValue?;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean);
    get internalValue(): DataConfluentKafkaClusterFreight | cdktf.IResolvable | undefined;
    set internalValue(value: DataConfluentKafkaClusterFreight | cdktf.IResolvable | undefined);
    private _maxEcku?;
    get maxEcku(): number;
    set maxEcku(value: number);
    resetMaxEcku(): void;
    get maxEckuInput(): number | undefined;
    get zones(): string[];
}
export declare class DataConfluentKafkaClusterFreightList extends cdktf.ComplexList {
    protected terraformResource: cdktf.IInterpolatingParent;
    protected terraformAttribute: string;
    protected wrapsSet: boolean;
    internalValue?: DataConfluentKafkaClusterFreight[] | cdktf.IResolvable;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, wrapsSet: boolean);
    /**
    * @param index the index of the item to return
    */
    get(index: number): DataConfluentKafkaClusterFreightOutputReference;
}
export interface DataConfluentKafkaClusterStandard {
    /**
    * The maximum number of Elastic Confluent Kafka Units (eCKUs) that Kafka clusters should auto-scale to. Kafka clusters with HIGH availability must have at least two eCKUs.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/data-sources/kafka_cluster#max_ecku DataConfluentKafkaCluster#max_ecku}
    */
    readonly maxEcku?: number;
}
export declare function dataConfluentKafkaClusterStandardToTerraform(struct?: DataConfluentKafkaClusterStandard | cdktf.IResolvable): any;
export declare function dataConfluentKafkaClusterStandardToHclTerraform(struct?: DataConfluentKafkaClusterStandard | cdktf.IResolvable): any;
export declare class DataConfluentKafkaClusterStandardOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    private resolvableValue?;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean);
    get internalValue(): DataConfluentKafkaClusterStandard | cdktf.IResolvable | undefined;
    set internalValue(value: DataConfluentKafkaClusterStandard | cdktf.IResolvable | undefined);
    private _maxEcku?;
    get maxEcku(): number;
    set maxEcku(value: number);
    resetMaxEcku(): void;
    get maxEckuInput(): number | undefined;
}
export declare class DataConfluentKafkaClusterStandardList extends cdktf.ComplexList {
    protected terraformResource: cdktf.IInterpolatingParent;
    protected terraformAttribute: string;
    protected wrapsSet: boolean;
    internalValue?: DataConfluentKafkaClusterStandard[] | cdktf.IResolvable;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, wrapsSet: boolean);
    /**
    * @param index the index of the item to return
    */
    get(index: number): DataConfluentKafkaClusterStandardOutputReference;
}
/**
* Represents a {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/data-sources/kafka_cluster confluent_kafka_cluster}
*/
export declare class DataConfluentKafkaCluster extends cdktf.TerraformDataSource {
    static readonly tfResourceType = "confluent_kafka_cluster";
    /**
    * Generates CDKTF code for importing a DataConfluentKafkaCluster resource upon running "cdktf plan <stack-name>"
    * @param scope The scope in which to define this construct
    * @param importToId The construct id used in the generated config for the DataConfluentKafkaCluster to import
    * @param importFromId The id of the existing DataConfluentKafkaCluster that should be imported. Refer to the {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/data-sources/kafka_cluster#import import section} in the documentation of this resource for the id to use
    * @param provider? Optional instance of the provider where the DataConfluentKafkaCluster to import is found
    */
    static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider): cdktf.ImportableResource;
    /**
    * Create a new {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/data-sources/kafka_cluster confluent_kafka_cluster} Data Source
    *
    * @param scope The scope in which to define this construct
    * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
    * @param options DataConfluentKafkaClusterConfig
    */
    constructor(scope: Construct, id: string, config: DataConfluentKafkaClusterConfig);
    get apiVersion(): string;
    get availability(): string;
    get bootstrapEndpoint(): string;
    private _byokKey;
    get byokKey(): DataConfluentKafkaClusterByokKeyList;
    get cloud(): string;
    get deletionProtection(): cdktf.IResolvable;
    private _displayName?;
    get displayName(): string;
    set displayName(value: string);
    resetDisplayName(): void;
    get displayNameInput(): string | undefined;
    private _endpoints;
    get endpoints(): DataConfluentKafkaClusterEndpointsList;
    private _id?;
    get id(): string;
    set id(value: string);
    resetId(): void;
    get idInput(): string | undefined;
    get kind(): string;
    private _network;
    get network(): DataConfluentKafkaClusterNetworkList;
    get rbacCrn(): string;
    get region(): string;
    get restEndpoint(): string;
    private _basic;
    get basic(): DataConfluentKafkaClusterBasicList;
    putBasic(value: DataConfluentKafkaClusterBasic[] | cdktf.IResolvable): void;
    resetBasic(): void;
    get basicInput(): DataConfluentKafkaClusterBasic[] | cdktf.IResolvable | undefined;
    private _dedicated;
    get dedicated(): DataConfluentKafkaClusterDedicatedOutputReference;
    putDedicated(value: DataConfluentKafkaClusterDedicated): void;
    resetDedicated(): void;
    get dedicatedInput(): DataConfluentKafkaClusterDedicated | undefined;
    private _enterprise;
    get enterprise(): DataConfluentKafkaClusterEnterpriseList;
    putEnterprise(value: DataConfluentKafkaClusterEnterprise[] | cdktf.IResolvable): void;
    resetEnterprise(): void;
    get enterpriseInput(): DataConfluentKafkaClusterEnterprise[] | cdktf.IResolvable | undefined;
    private _environment;
    get environment(): DataConfluentKafkaClusterEnvironmentOutputReference;
    putEnvironment(value: DataConfluentKafkaClusterEnvironment): void;
    get environmentInput(): DataConfluentKafkaClusterEnvironment | undefined;
    private _freight;
    get freight(): DataConfluentKafkaClusterFreightList;
    putFreight(value: DataConfluentKafkaClusterFreight[] | cdktf.IResolvable): void;
    resetFreight(): void;
    get freightInput(): DataConfluentKafkaClusterFreight[] | cdktf.IResolvable | undefined;
    private _standard;
    get standard(): DataConfluentKafkaClusterStandardList;
    putStandard(value: DataConfluentKafkaClusterStandard[] | cdktf.IResolvable): void;
    resetStandard(): void;
    get standardInput(): DataConfluentKafkaClusterStandard[] | cdktf.IResolvable | undefined;
    protected synthesizeAttributes(): {
        [name: string]: any;
    };
    protected synthesizeHclAttributes(): {
        [name: string]: any;
    };
}
