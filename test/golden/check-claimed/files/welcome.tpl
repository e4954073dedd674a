<p>Hello {{ name }}, act now and your beans ship today.</p>
