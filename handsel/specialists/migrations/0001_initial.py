import django.db.models.deletion
import handsel.kit.clock
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('jobs', '0001_initial'),
        ('people', '0001_initial'),
        ('proposals', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Note',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('as_specialist', models.BooleanField()),
                ('text', models.TextField()),
                ('at', models.DateTimeField(default=handsel.kit.clock.now)),
                ('author', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('proposal', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='notes', to='proposals.proposal')),
            ],
            options={
                'indexes': [models.Index(fields=['proposal', 'id'], name='note_of_proposal')],
            },
        ),
        migrations.CreateModel(
            name='Pick',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(default=handsel.kit.clock.now)),
                ('job', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='picks', to='jobs.job')),
                ('picked_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('profile', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.freelancerprofile')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('job', 'profile'), name='picked_once')],
            },
        ),
    ]
