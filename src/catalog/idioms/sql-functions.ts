/* Functions of SQL that leave nothing on the connection that runs them. A name that is not certain does not belong here. */

/** By the names of PostgreSQL, MySQL, MariaDB, SQLite, Snowflake and Oracle, in capitals. */
export const harmlessFunctions: ReadonlySet<string> = new Set([
  // Aggregates and windows.
  ...words(`any_value approx_count_distinct array_agg avg bit_and bit_or bit_xor bool_and bool_or corr count covar_pop
    covar_samp cume_dist dense_rank every first_value group_concat grouping json_agg json_arrayagg json_group_array
    json_group_object json_object_agg json_objectagg jsonb_agg jsonb_object_agg lag last_value lead listagg max median
    min mode nth_value ntile percent_rank percentile_cont percentile_disc range_agg rank regr_slope row_number std
    stddev stddev_pop stddev_samp string_agg sum total var_pop var_samp variance xmlagg`),
  // Numbers.
  ...words(`abs acos acosd asin asind atan atan2 atand bin bit_count cbrt ceil ceiling conv cos cosh cot crc32 degrees
    div exp factorial floor gcd hex lcm ln log log10 log2 mod oct pi pow power radians rand random round scale sign sin
    sinh sqrt tan tanh to_hex trim_scale trunc truncate unhex width_bucket`),
  // Choices and types.
  ...words(`cast choose coalesce collate convert decode elt field find_in_set greatest if ifnull iff iif interval isnull
    least nullif num_nonnulls num_nulls nvl nvl2 pg_typeof strcmp to_char to_number try_cast typeof value values zeroifnull
    binary bit char character decimal double float int integer numeric nchar number nvarchar varbinary varchar varchar2`),
  // Texts.
  ...words(`ascii btrim char_length character_length charindex chr coalesce concat concat_ws encode format from_base64
    glob initcap insert instr json_valid lcase left len length like locate lower lpad ltrim make_set md5 mid normalize
    nlssort octet_length ord overlay parse_ident position printf quote quote_ident quote_literal quote_nullable regexp_count
    regexp_instr regexp_like regexp_match regexp_matches regexp_replace regexp_split_to_array regexp_split_to_table
    regexp_substr repeat replace reverse right rpad rtrim sha sha1 sha2 sha224 sha256 sha384 sha512 soundex space split_part
    starts_with string_to_array string_to_table strpos substr substring substring_index to_ascii to_base64 translate trim
    ucase unaccent unicode upper weight_string levenshtein metaphone dmetaphone similarity strict_word_similarity
    word_similarity show_trgm`),
  // Times.
  ...words(`add_months adddate addtime age clock_timestamp convert_tz curdate current_date current_time
    current_timestamp curtime date date_add date_bin date_diff date_format date_part date_sub date_trunc dateadd datediff
    datename datepart datetime day dayname dayofmonth dayofweek dayofyear extract from_days from_unixtime getdate hour
    isfinite julianday justify_days justify_hours justify_interval last_day localtime localtimestamp make_date
    make_interval make_time make_timestamp make_timestamptz makedate maketime microsecond minute month monthname
    months_between next_day now period_add period_diff quarter sec_to_time second statement_timestamp str_to_date strftime
    subdate subtime sysdate time time_format time_to_sec timediff timeofday timestamp timestampadd timestampdiff
    timestamptz timetz to_date to_days to_seconds to_timestamp transaction_timestamp unix_timestamp unixepoch utc_date
    utc_time utc_timestamp week weekday weekofyear year yearweek`),
  // Lists, ranges, rows.
  ...words(`array array_append array_cat array_contains array_dims array_fill array_length array_lower array_ndims
    array_position array_positions array_prepend array_remove array_replace array_size array_to_json array_to_string
    array_upper cardinality daterange flatten generate_series generate_subscripts int4range int8range isempty lower_inc
    lower_inf numrange row row_to_json trim_array tsrange tstzrange unnest upper_inc upper_inf`),
  // JSON and XML.
  ...words(`columns get_path json_array json_array_append json_array_elements json_array_elements_text json_array_insert
    json_array_length json_build_array json_build_object json_contains json_contains_path json_depth json_each
    json_each_text json_exists json_extract json_extract_path json_extract_path_text json_insert json_keys json_length
    json_merge_patch json_merge_preserve json_object json_object_keys json_overlaps json_patch json_populate_record
    json_populate_recordset json_pretty json_query json_quote json_remove json_replace json_scalar json_search json_set
    json_strip_nulls json_table json_to_record json_to_recordset json_tree json_type json_typeof json_unquote json_value
    jsonb jsonb_array_elements jsonb_array_elements_text jsonb_array_length jsonb_build_array jsonb_build_object jsonb_each
    jsonb_each_text jsonb_extract_path jsonb_extract_path_text jsonb_insert jsonb_object jsonb_object_keys
    jsonb_path_exists jsonb_path_match jsonb_path_query jsonb_path_query_array jsonb_path_query_first
    jsonb_populate_record jsonb_populate_recordset jsonb_pretty jsonb_set jsonb_set_lax jsonb_strip_nulls
    jsonb_to_record jsonb_to_recordset jsonb_typeof object_construct parse_json to_json to_jsonb xmlelement xmlforest
    xmltable`),
  // Full texts, vectors, networks, places.
  ...words(`against cosine_distance host inet_aton inet_ntoa inner_product ip l2_distance match masklen network phraseto_tsquery
    plainto_tsquery set_masklen setweight strip to_tsquery to_tsvector ts_headline ts_rank ts_rank_cd vector vector_dims
    websearch_to_tsquery earth_distance ll_to_earth earth_box point box circle polygon`),
  // Keys, secrets, sequences.
  ...words(`bin_to_uuid crypt decrypt digest encrypt gen_random_bytes gen_random_uuid gen_salt hmac is_uuid nextval
    pgp_pub_decrypt pgp_pub_encrypt pgp_sym_decrypt pgp_sym_encrypt random_bytes randomblob setval uuid uuid_generate_v1
    uuid_generate_v1mc uuid_generate_v4 uuid_short uuid_to_bin uuidv4 uuidv7 aes_decrypt aes_encrypt`),
  // The server and its tables.
  ...words(`benchmark col_description current_database current_schema current_schemas current_setting current_user
    database db_name format_type has_column_privilege has_schema_privilege has_table_privilege obj_description
    pg_advisory_xact_lock pg_advisory_xact_lock_shared pg_cancel_backend pg_column_size pg_current_wal_lsn pg_database_size
    pg_encoding_to_char pg_get_constraintdef pg_get_expr pg_get_functiondef pg_get_indexdef pg_get_serial_sequence pg_get_userbyid pg_get_viewdef pg_indexes_size
    pg_is_in_recovery pg_last_wal_receive_lsn pg_last_wal_replay_lsn pg_last_xact_replay_timestamp pg_lsn pg_notify
    pg_postmaster_start_time pg_relation_size pg_size_bytes pg_size_pretty pg_sleep pg_stat_get_activity
    pg_table_is_visible pg_table_size pg_terminate_backend pg_total_relation_size
    pg_try_advisory_xact_lock pg_try_advisory_xact_lock_shared pg_wal_lsn_diff schema session_user shobj_description sleep
    sqlite_version system_user to_regclass to_regtype txid_current user version`),
]);

/** Families of functions that only compute: PostGIS, spatial functions of MySQL. */
export const harmlessPrefix = 'ST_';

/** Schemas of the database itself: their functions have no other meaning than without them. */
export const ownSchemas: ReadonlySet<string> = new Set(['PG_CATALOG', 'SYS']);

/** Words behind which brackets are no arguments. */
export const wordsBeforeBrackets: ReadonlySet<string> = new Set(
  words(`all and any apply as between by case conflict cube cycle default distinct do else end escape except exists
    fetch filter for from group having ilike in index inner intersect into is join key lateral like limit
    materialized minus not of offset on operator option or order outer output over partition pivot range recursive
    regexp returning rlike rollup rows search select set sets similar some system bernoulli table then top union unpivot
    update using when where window with within xor`),
);

/** Words in front of the name of a table or of a list of columns: `INSERT INTO users (name)`, `AS rows (id)`. */
export const wordsBeforeTables: ReadonlySet<string> = new Set(
  words('as copy ignore insert into overwrite recursive replace table with'),
);

function words(text: string): string[] {
  return text.toUpperCase().split(/\s+/u);
}
