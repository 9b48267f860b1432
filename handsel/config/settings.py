"""All settings, for every place; what differs comes from the environment (see env.py)."""

from pathlib import Path

from django.utils.translation import gettext_lazy as _

from handsel.config import env, logs
from handsel.config.database.places import locate

ROOT = Path(__file__).resolve().parent.parent.parent

VAR = env.setting(*env.VAR).resolve()
DEBUG = env.setting("DEBUG", "0", "1 shows errors in full and reloads templates; never in public.", env.flag)
DEMO = env.setting(*env.DEMO)
SECRET_KEY = env.setting(
    "SECRET_KEY", "", "Signs sessions and links; made once in HANDSEL_VAR if empty.", env.text
) or env.kept_secret(VAR / "secret.key")
HOST = env.setting(*env.HOST)
PORT = env.setting(*env.PORT)
WEB_PROCESSES = env.setting(*env.WEB_PROCESSES)
SITE_URL = env.setting(
    "SITE_URL", f"http://localhost:{PORT}", "Public address, used in mails.", env.text
).rstrip("/")
ALLOWED_HOSTS = env.setting(
    "ALLOWED_HOSTS",
    "localhost,127.0.0.1,[::1]",
    "Host names that the server answers to, by commas.",
    env.words,
)
CSRF_TRUSTED_ORIGINS = [SITE_URL]
HTTPS = SITE_URL.startswith("https://")
BRAND = env.setting("BRAND", "Handsel", "Name of this marketplace as people read it.", env.text)

INSTALLED_APPS = [
    "procrastinate.contrib.django",
    "handsel.desk",
    "handsel.pages",
    "handsel.webhooks",
    "handsel.specialists",
    "handsel.search",
    "handsel.reputation",
    "handsel.contracts",
    "handsel.invitations",
    "handsel.proposals",
    "handsel.tips",
    "handsel.jobs",
    "handsel.agencies",
    "handsel.messaging",
    "handsel.moderation",
    "handsel.notifications",
    "handsel.people",
    "handsel.index",
    "handsel.policy",
    "handsel.events",
    "handsel.kit",
    "template_partials",
    "django_htmx",
    "ninja",
    "heroicons",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "django.contrib.postgres",
    "django.contrib.humanize",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
]
INSTALLED_APPS = [
    app
    for app in INSTALLED_APPS
    if not app.startswith("handsel.") or (ROOT / app.replace(".", "/") / "apps.py").exists()
]
INSTALLED_APPS.append("handsel.config.app.ConfigConfig")  # no room, but it has commands and checks

MIDDLEWARE = [
    "handsel.config.watching.WatchingMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "handsel.kit.recording.PermissionsMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "handsel.config.caching.KeepingMiddleware",
    "handsel.people.middleware.ActingMiddleware",
    "handsel.kit.middleware.RefusedMiddleware",
]

ROOT_URLCONF = "handsel.config.urls"
ASGI_APPLICATION = "handsel.config.asgi.application"
WSGI_APPLICATION = "handsel.config.asgi.wsgi"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "handsel" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "handsel.kit.context.frame",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "template_partials.templatetags.partials",
                "handsel.kit.templatetags.ui",
            ],
        },
    }
]
FORM_RENDERER = "handsel.kit.widgets.Renderer"

_DATABASE_URL = env.setting(*env.DATABASE_URL)
DATABASES = {"default": env.database(_DATABASE_URL or locate(VAR).url())}
# Disks read at random nearly as fast as in order; told so, the planner uses the indexes that search needs.
_SESSION = "-c lock_timeout=5s -c statement_timeout=60s -c random_page_cost=1.1"
DATABASES["default"]["OPTIONS"] = {**DATABASES["default"]["OPTIONS"], "options": _SESSION}  # type: ignore[dict-item]
DATABASES["default"]["CONN_MAX_AGE"] = 60
DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Limits on signing in are counted by all web processes together, so their counters lie in the database.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "handsel_cache",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    },
    "process": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "process"},
}

AUTH_USER_MODEL = "people.Person"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "handsel.people.passwords.NotLikeYou"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "handsel.people.passwords.NotTooLong"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "/"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_SIGNUP_FORM_CLASS = "handsel.people.forms.SignUpForm"
ACCOUNT_ADAPTER = "handsel.notifications.adapter.LetterAdapter"
ACCOUNT_EMAIL_VERIFICATION = "optional"
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_UNIQUE_EMAIL = True
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_CHANGE_EMAIL = True
MFA_SUPPORTED_TYPES = ["recovery_codes", "totp", "webauthn"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS
MFA_TOTP_ISSUER = BRAND

LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English")), ("de", _("German"))]
LOCALE_PATHS = [ROOT / "locale"]
FORMAT_MODULE_PATH = ["handsel.config.formats"]
TIME_ZONE = "UTC"
USE_TZ = True
USE_I18N = True
USE_THOUSAND_SEPARATOR = True

STATIC_URL = "/static/"
STATICFILES_DIRS = [ROOT / "handsel" / "static"]
STATIC_ROOT = VAR / "static"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG
MEDIA_ROOT = VAR / "media"
MEDIA_URL = "/media/"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "handsel.config.static.HashedFiles"},
}
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.TemporaryFileUploadHandler"]
SCAN_COMMAND = env.setting(
    "SCAN_COMMAND",
    "",
    "Virus scanner, run with a file's path; an exit code other than 0 refuses the file.",
    env.text,
)
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 500

_SMTP = env.setting("SMTP_URL", "", "Mail server; empty keeps mails in the operator's outbox page.", env.smtp)
MAIL_CONFIGURED = bool(_SMTP)
globals().update(_SMTP)
EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = env.setting("MAIL_FROM", f"{BRAND} <hello@localhost>", "Sender of the mails.", env.text)
PUSH_CONTACT = env.setting(
    "PUSH_CONTACT", "mailto:operator@localhost", "Contact that push services may write to.", env.text
)
PUSH_ALLOW_LOCAL = env.setting(
    "PUSH_ALLOW_LOCAL", "0", "1 lets a push service on this machine be used; for tests only.", env.flag
)

ASSISTANT_URL = env.setting(
    "ASSISTANT_URL",
    "",
    "Model server for tips on letters, such as http://localhost:11434/v1; empty uses the rules alone.",
    env.web_address,
)
ASSISTANT_KEY = env.setting("ASSISTANT_KEY", "", "Key that the model server asks for, if it does.", env.text)
ASSISTANT_MODEL = env.setting(
    "ASSISTANT_MODEL", "default", "Model that the model server is asked for.", env.text
)
WEBHOOKS_PRIVATE = env.setting(
    "WEBHOOKS_PRIVATE",
    "0",
    "1 lets webhooks go to private networks and by plain http; for tests and demos.",
    env.flag,
)

WORKER_STALLED_SECONDS = env.setting(
    "WORKER_STALLED_SECONDS",
    "30",
    "Seconds without a sign of life after which a worker counts as dead and its jobs are picked up.",
    env.positive,
)

METRICS_TOKEN = env.setting(
    "METRICS_TOKEN",
    "",
    "Token (Authorization: Bearer) that opens /metrics; without one only this machine itself may read it.",
    env.text,
)

TRACES_URL = env.setting(
    "TRACES_URL",
    "",
    "Address of an OpenTelemetry collector (OTLP over HTTP, such as http://127.0.0.1:4318) for traces of requests, "
    "jobs and statements; needs the extra `otel`.",
    env.text,
)

PROXIES = env.setting(
    "PROXIES",
    "",
    "Proxies in front that add to X-Forwarded-For; empty means 1 behind https, else 0. Limits count by visitor.",
    env.count,
)
ALLAUTH_TRUSTED_PROXY_COUNT = int(HTTPS) if PROXIES is None else PROXIES

SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
if HTTPS:  # browsers take a cookie of such a name from this host alone, over https, for all its paths
    SESSION_COOKIE_NAME = "__Host-sessionid"
    CSRF_COOKIE_NAME = "__Host-csrftoken"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SECURE_HSTS_SECONDS = 31536000 if HTTPS else 0
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "media-src": ["'self'", "blob:"],  # blob: is what somebody just recorded, before it is sent
        "style-src": ["'self'"],
        "script-src": ["'self'"],
        "connect-src": ["'self'"],
        "object-src": ["'none'"],
        "base-uri": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
    }
}

SILENCED_SYSTEM_CHECKS = [
    "security.W005",  # other names below this domain are not ours to decide on
    "security.W008",  # the proxy sends visitors on to https
    "security.W021",  # browsers' preload lists are the domain owner's decision
]
LOGGING = logs.configuration(
    env.setting(
        "LOG",
        "text",
        "json writes a line of JSON for each request and job; text is for a terminal.",
        logs.style,
    )
)
