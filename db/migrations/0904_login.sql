-- The log of signing in names the login that was typed (登录名): `account` is a 会计科目 or a 决算.

ALTER TABLE sign_in_log RENAME COLUMN account TO login;
ALTER INDEX sign_in_log_account RENAME TO sign_in_log_login;
